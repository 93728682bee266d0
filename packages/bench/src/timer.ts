// The clock that benchmark.js uses in Node, and how fine it is.
import { median } from './quantile.js';

/** Nanoseconds since some moment in the past. */
export function nowNs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e9 + nanoseconds;
}

/** The smallest step between two readings of `clock` that differ, the median of the later half of `readings` tries. */
export function timerResolutionNs(clock: () => number = nowNs, readings = 1001): number {
  const steps: number[] = [];
  for (let i = 0; i < readings; i++) {
    const start = clock();
    let now = clock();
    while (now <= start) now = clock();
    // The first tries run before the compiler has seen the loop.
    if (i >= readings / 2) steps.push(now - start);
  }
  return median(steps);
}

/** Time of one call of `work` in nanoseconds, each of `samples` calls timed on its own, ascending. */
export function timeCalls(work: () => void, samples: number, clock: () => number = nowNs): number[] {
  const times: number[] = [];
  for (let i = 0; i < samples; i++) {
    const start = clock();
    work();
    times.push(clock() - start);
  }
  return times.sort((a, b) => a - b);
}
