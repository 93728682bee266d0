// All samplers, by name. One line per sampler.
import { gridSampler } from './grid-sampler.js';
import type { SamplerDefinition } from './sampler.js';

export type { Sampler, SamplerDefinition } from './sampler.js';

/** Every sampler that a sweep file may name. */
export const samplers: readonly SamplerDefinition[] = [gridSampler];
