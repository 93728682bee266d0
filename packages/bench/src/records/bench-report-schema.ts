// Reads a report back from JSON. The only file of this package that knows zod.
import * as z from 'zod/mini';
import { InvalidReportError } from '../errors.js';
import { type BenchReport, reportVersion } from './bench-report.js';

const level = z.enum(['L1', 'L2', 'DRAM']);
const nullableNumber = z.nullable(z.number());

const ratio = z.object({
  baseline: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
});

const doubt = z.object({
  kind: z.enum(['coarse-timer', 'too-few-samples', 'eliminated-loop', 'high-load', 'drift']),
  text: z.string(),
});

const candidate = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('measured'),
    name: z.string(),
    samples: z.int(),
    callsPerSample: z.number(),
    ns: z.object({ median: z.number(), p10: z.number(), p90: z.number() }),
    roundNs: z.array(z.number()),
    ratio: z.nullable(ratio),
    copyPercent: nullableNumber,
    multiplyAddPercent: nullableNumber,
  }),
  z.object({ state: z.literal('not-believable'), name: z.string(), doubts: z.array(doubt) }),
  z.object({ state: z.literal('refused'), name: z.string(), reason: z.string() }),
]);

const goalPlace = {
  suite: z.string(),
  text: z.string(),
  unit: z.enum(['times', 'share']),
  atLeast: z.number(),
  cases: z.int(),
  measured: z.int(),
};
const attained = {
  ...goalPlace,
  worst: z.object({ case: z.string(), value: z.number(), low: z.number(), high: z.number() }),
};

const goal = z.discriminatedUnion('state', [
  z.object({ ...attained, state: z.literal('met') }),
  z.object({ ...attained, state: z.literal('missed') }),
  z.object({ ...goalPlace, state: z.literal('not-measured') }),
]);

const benchReportSchema: z.ZodMiniType<BenchReport> = z.object({
  format: z.literal('actlab-bench', { error: "must be 'actlab-bench'" }),
  version: z.literal(reportVersion, { error: `must be ${reportVersion}, the version this program reads` }),
  startedAt: z.string(),
  durationMs: z.number(),
  quick: z.boolean(),
  environment: z.object({
    cpu: z.string(),
    cores: z.int(),
    features: z.array(z.string()),
    memoryBytes: z.number(),
    platform: z.string(),
    arch: z.string(),
    node: z.string(),
    v8: z.string(),
    timerResolutionNs: z.number(),
    load: z.object({ before: z.number(), after: z.number() }),
  }),
  limits: z.object({
    copy: z.array(z.object({ level, elements: z.int(), bytesPerSecond: z.number() })),
    multiplyAddPerSecond: z.number(),
    callNs: z.number(),
  }),
  cases: z.array(
    z.object({
      suite: z.string(),
      name: z.string(),
      unit: z.enum(['element', 'product', 'step', 'trial']),
      unitsPerCall: z.number(),
      bytesPerUnit: nullableNumber,
      operationsPerUnit: nullableNumber,
      level,
      disturbedRounds: z.int(),
      drift: z.number(),
      candidates: z.array(candidate),
    }),
  ),
  goals: z.array(goal),
});

/**
 * The report in `value`, as read from a saved run's JSON; keys it does not know are dropped.
 *
 * @throws InvalidReportError for another format, another version, or a field that is missing or of another type.
 */
export function parseBenchReport(value: unknown): BenchReport {
  const parsed = z.safeParse(benchReportSchema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const got = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
  throw new InvalidReportError(path.join('.'), ruleOf(issue?.message), got, { cause: parsed.error });
}

/** Messages of zod's small build say no more than this unless a schema has its own. */
function ruleOf(message = 'Invalid input'): string {
  return message === 'Invalid input' ? `must be what a report of version ${reportVersion} holds there` : message;
}
