// The sweep file as data: what a user writes in YAML, JSON or TypeScript.
import * as z from 'zod/mini';
import { _default as withDefault } from 'zod/mini';
import type { Json, JsonObject } from './json.js';
import { name, oneOf, whole } from './rules.js';

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

/** How large one sweep may be. */
export const sweepLimits = { arms: 10_000, replicates: 10_000, trials: 100_000 } as const;

const values = z.array(z.json(), { error: 'must be a list of at least one value' }).check(z.minLength(1));

export const axisSchema = z.union(
  [values, z.strictObject({ values, when: z.optional(z.record(z.string(), z.json())) })],
  { error: 'must be a list of at least one value, or {values: [...], when: {path: value}}' },
);

export const objectiveSchema = z.strictObject({
  metric: z.optional(oneOf('valAcc', 'valLoss')),
  reducer: withDefault(oneOf('last', 'best'), 'last'),
  direction: z.optional(oneOf('maximise', 'minimise')),
});

const activationFile = z.string({ error: 'must be the path of a .js, .mjs or .ts file' }).check(z.minLength(1));

export const sweepFileSchema = z.strictObject({
  name: z
    .string({ error: 'must be 1 to 63 lower-case letters, digits and hyphens, not starting with a hyphen' })
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  sweepSeed: withDefault(whole(0, 0xffff_ffff), 1),
  replicates: withDefault(whole(1, sweepLimits.replicates), 8),
  objective: withDefault(objectiveSchema, { reducer: 'last' }),
  sampler: withDefault(z.strictObject({ name: name() }), {
    name: 'grid',
  }),
  pruner: withDefault(z.strictObject({ name: oneOf('none') }), { name: 'none' }),
  /** Files of own activations, relative to this one: already loaded and registered when a sweep is made of it. */
  activations: z.optional(z.array(activationFile, { error: 'must be a list of paths of .js, .mjs or .ts files' })),
  base: withDefault(z.record(z.string(), z.json()), {}),
  space: z.record(z.string(), axisSchema),
});

/** A sweep file as written, with plain defaults in place; what depends on the data set is still open. */
export type SweepFile = z.infer<typeof sweepFileSchema>;
