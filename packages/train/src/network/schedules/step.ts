// A learning rate that falls in steps.
import { defineSchedule, warmupOption } from './schedule.js';

export const step = defineSchedule({
  name: 'step',
  doc: 'times a factor after every so many epochs',
  options: {
    every: { kind: 'integer', default: 10, min: 1, max: 100_000, doc: 'epochs between two changes' },
    factor: { kind: 'number', default: 0.1, min: 0, max: 1, excludeMin: true, doc: 'what each change multiplies by' },
    warmup: warmupOption,
  },
  factor(at, { stepsPerEpoch }, _warmupSteps, { every, factor }) {
    const changes = Math.floor(Math.floor(at / stepsPerEpoch) / every);
    let product = 1;
    for (let i = 0; i < changes; i++) product *= factor;
    return product;
  },
});
