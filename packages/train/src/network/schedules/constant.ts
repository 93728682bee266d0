// The same learning rate throughout.
import { defineSchedule, warmupOption } from './schedule.js';

export const constant = defineSchedule({
  name: 'constant',
  doc: 'the same learning rate throughout',
  options: { warmup: warmupOption },
  factor: () => 1,
});
