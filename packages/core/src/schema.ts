// The zod schema of an activation as written in trial specs and sweep files. The only file of this package that knows zod.
import * as z from 'zod/mini';
import type { Activation } from './activation.js';
import { closestName } from './closest-name.js';
import { learnableRule, orderRule, parameterValueRule, unknownParameterRule } from './parameter-rules.js';
import { knownNames, recordByName } from './record-list.js';

const positiveNumber = 'must be a positive number';
const notNegative = 'must be a number of at least 0';

/** A parameter trained with the weights from `initial`, with one value per layer or per channel (unit). */
export const learnedParameterSchema = z.strictObject(
  {
    initial: z.number({ error: 'must be a finite number' }),
    per: z.enum(['layer', 'channel'], { error: "must be 'layer' or 'channel'" }),
    learningRate: z.optional(z.number({ error: positiveNumber }).check(z.gt(0, { error: positiveNumber }))),
    weightDecay: z.optional(z.number({ error: notNegative }).check(z.gte(0, { error: notNegative }))),
  },
  { error: 'must have the keys initial, per and (if wanted) learningRate and weightDecay, and no other' },
);

/** A number fixes a parameter, an object learns it. */
export type ParameterSpec = number | z.infer<typeof learnedParameterSchema>;

/** A rule that a spec breaks; `path` is relative to the spec. */
interface Problem {
  path: PropertyKey[];
  message: string;
}

/**
 * An activation by name with its parameters: `{name: 'leakyRelu', params: {negativeSlope: 0.1}}`. Messages state the
 * rule and the closest known name; the offending value is the issue's `input`.
 */
export const activationSpecSchema = z
  .strictObject(
    {
      name: z.string({ error: 'must be the name of an activation' }),
      params: z.optional(
        z.record(z.string(), z.custom<ParameterSpec>(), { error: 'must be an object of parameter values' }),
      ),
    },
    { error: 'must be an object with the keys name and (if wanted) params, and no other' },
  )
  .check((context) => {
    for (const { path, message } of problems(context.value)) {
      context.issues.push({ code: 'custom', path, message, input: valueAt(context.value, path) });
    }
  });

/** An activation as written in a spec; its parameters are checked against the record. */
export type ActivationSpec = z.infer<typeof activationSpecSchema>;

function* problems(spec: { name: string; params?: Record<string, unknown> | undefined }): Generator<Problem> {
  const activation = recordByName(spec.name);
  if (activation === undefined) {
    const known = knownNames();
    const near = closestName(spec.name, known);
    const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
    yield { path: ['name'], message: `must be one of ${known.join(', ')}${hint}` };
    return;
  }
  for (const [parameter, value] of Object.entries(spec.params ?? {})) {
    const path = ['params', parameter];
    const unknown = unknownParameterRule(activation, parameter);
    if (unknown !== undefined) {
      yield { path, message: unknown };
    } else if (typeof value === 'object' && value !== null) {
      yield* learnedProblems(activation, parameter, value);
    } else {
      const message = typeof value === 'number' ? parameterValueRule(activation, parameter, value) : neither;
      if (message !== undefined) yield { path, message };
    }
  }
  const broken = orderRule(activation, (name) => {
    const value = spec.params?.[name];
    return typeof value === 'number' ? value : undefined;
  });
  if (broken !== undefined) yield { path: ['params', broken.parameter], message: broken.rule };
}

const neither = "must be a number, or {initial, per: 'layer' | 'channel'} to learn it";

function* learnedProblems(activation: Activation, parameter: string, value: object): Generator<Problem> {
  const path = ['params', parameter];
  const learnable = learnableRule(activation, parameter);
  if (learnable !== undefined) {
    yield { path, message: learnable };
    return;
  }
  const parsed = z.safeParse(learnedParameterSchema, value);
  for (const issue of parsed.error?.issues ?? []) {
    yield { path: [...path, ...issue.path], message: issue.message };
  }
  if (!parsed.success) return;
  const rule = parameterValueRule(activation, parameter, parsed.data.initial);
  if (rule !== undefined) yield { path: [...path, 'initial'], message: rule };
}

function valueAt(spec: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], spec);
}
