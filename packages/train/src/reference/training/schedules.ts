// The schedules: a factor on every step size, as a function of the number of updates done.

/** `warmup` is in epochs and may be a fraction of one. */
export type ReferenceSchedule = { warmup?: number } & (
  | { name: 'constant' }
  | { name: 'step'; every: number; factor: number }
  | { name: 'cosine'; final: number }
);

export interface TrainingLength {
  stepsPerEpoch: number;
  epochs: number;
}

/**
 * The factor of the update after `step` others. Warm-up multiplies it by 1/n, 2/n, …, 1 over its n = ⌈warmup·stepsPerEpoch⌉
 * updates. `step`: factor^⌊epoch/every⌋. `cosine`: half a cosine from 1, at the end of warm-up, to `final`, which it would
 * have after the last update (Loshchilov, Hutter 2017, eq. 5, without restarts).
 */
export function scheduleFactor(schedule: ReferenceSchedule, step: number, length: TrainingLength): number {
  const warmupSteps = Math.ceil((schedule.warmup ?? 0) * length.stepsPerEpoch);
  const warmup = step < warmupSteps ? (step + 1) / warmupSteps : 1;
  switch (schedule.name) {
    case 'constant':
      return warmup;
    case 'step': {
      const epoch = Math.floor(step / length.stepsPerEpoch);
      return warmup * schedule.factor ** Math.floor(epoch / schedule.every);
    }
    case 'cosine': {
      if (step < warmupSteps) return warmup;
      const progress = (step - warmupSteps) / (length.stepsPerEpoch * length.epochs - warmupSteps);
      return schedule.final + ((1 - schedule.final) * (1 + Math.cos(Math.PI * progress))) / 2;
    }
    default:
      return schedule satisfies never;
  }
}
