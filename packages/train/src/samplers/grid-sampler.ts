// Every combination of the axes once, the first axis of the file varying slowest.
import { type JsonObject, type SweepSpec, sweepLimits } from '../records/index.js';
import { axisOrder, inSpaceOrder, isActive } from '../space/index.js';
import type { Sampler, SamplerDefinition } from './sampler.js';

export const gridSampler: SamplerDefinition = {
  name: 'grid',
  doc: 'Every combination of the swept values, each once.',
  create: createGrid,
};

/** Stops at one arm more than a sweep may have: `parseSweepFile` refuses such a sweep before anything is built from it. */
function createGrid(spec: SweepSpec): Sampler {
  const arms: JsonObject[] = [];
  const order = axisOrder(spec.space);

  function extend(values: JsonObject, depth: number): void {
    if (arms.length > sweepLimits.arms) return;
    const path = order[depth];
    if (path === undefined) {
      arms.push(inSpaceOrder(spec.space, values));
      return;
    }
    const axis = spec.space[path]!;
    if (!isActive(axis, values)) extend(values, depth + 1);
    else for (const value of axis.values) extend({ ...values, [path]: value }, depth + 1);
  }

  extend({}, 0);
  return {
    name: gridSampler.name,
    size: arms.length,
    ask(ordinal) {
      const arm = arms[ordinal];
      if (arm === undefined) throw new RangeError(`grid: an ordinal from 0 to ${arms.length - 1}, got ${ordinal}`);
      return arm;
    },
  };
}
