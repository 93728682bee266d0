// The sweep file as data: what a user writes in YAML, JSON or TypeScript.
import * as z from 'zod/mini';
import type { Json, JsonObject } from './json.js';

/** The number the sweep is about: a validation metric reduced over a trial's epochs. */
export interface Objective {
  metric: 'valAcc' | 'valLoss';
  reducer: 'last' | 'best';
  direction: 'maximise' | 'minimise';
}

/** One swept path: its values, and when it applies. */
export interface Axis {
  values: Json[];
  /** Path → value that must hold for this axis to exist in an arm. */
  when?: JsonObject;
}

/** A sweep file after defaults: base is a partial TrialSpec, space maps TrialSpec paths to axes. */
export interface SweepSpec {
  name: string;
  sweepSeed: number;
  replicates: number;
  objective: Objective;
  sampler: { name: string };
  pruner: { name: string };
  base: JsonObject;
  space: Record<string, Axis>;
}

const scalarOrObject = z.json();

export const axisSchema = z.union([
  z.array(scalarOrObject).check(z.minLength(1)),
  z.strictObject({
    values: z.array(scalarOrObject).check(z.minLength(1)),
    when: z.optional(z.record(z.string(), z.json())),
  }),
]);

export const objectiveSchema = z.strictObject({
  metric: z._default(z.enum(['valAcc', 'valLoss']), 'valAcc'),
  reducer: z._default(z.enum(['last', 'best']), 'last'),
  direction: z.optional(z.enum(['maximise', 'minimise'])),
});

export const sweepFileSchema = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  sweepSeed: z._default(z.int().check(z.gte(0), z.lte(0xffff_ffff)), 1),
  replicates: z._default(z.int().check(z.gte(1), z.lte(10_000)), 8),
  objective: z.optional(objectiveSchema),
  sampler: z._default(z.strictObject({ name: z.string() }), { name: 'grid' }),
  pruner: z._default(z.strictObject({ name: z.string() }), { name: 'none' }),
  base: z._default(z.record(z.string(), z.json()), {}),
  space: z.record(z.string(), axisSchema),
});
