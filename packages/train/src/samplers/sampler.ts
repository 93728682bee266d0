// What a sampler promises: it proposes arms. No I/O, no clock, no randomness but its own seeded streams.
import type { JsonObject, SweepSpec } from '../records/index.js';

/** Proposes arms by ordinal. `ask(i)` is a pure function of the spec and i. */
export interface Sampler {
  readonly name: string;
  /** Number of arms when it is finite and known in advance. */
  readonly size: number;
  /** The swept values of arm `ordinal`: TrialSpec path → value, in the order of the space. */
  ask(ordinal: number): JsonObject;
}

/** A sampler by name; `create` may throw a SweepFileError for options it cannot honour. */
export interface SamplerDefinition {
  readonly name: string;
  readonly doc: string;
  create(spec: SweepSpec): Sampler;
}
