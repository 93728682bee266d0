// Loshchilov, Hutter 2017, SGDR: stochastic gradient descent with warm restarts, eq. 5, without restarts.
import { cosTurns } from '../../numerics/sin-cos.js';
import { defineSchedule, warmupOption } from './schedule.js';

export const cosine = defineSchedule({
  name: 'cosine',
  doc: 'half a cosine from the learning rate down to a share of it',
  options: {
    final: { kind: 'number', default: 0, min: 0, max: 1, doc: 'share of the learning rate at the end' },
    warmup: warmupOption,
  },
  factor(at, { stepsPerEpoch, epochs }, warmupSteps, { final }) {
    const progress = Math.max(0, at - warmupSteps) / Math.max(1, stepsPerEpoch * epochs - warmupSteps);
    return final + (1 - final) * 0.5 * (1 + cosTurns(0.5 * Math.min(1, progress)));
  },
});
