// Lets the engine compile what will be timed. V8 runs WebAssembly in baseline code, four times slower, until a function has been
// called often, and compiles it anew in a thread of its own: calls must be spread over time.
import { setTimeout } from 'node:timers/promises';
import { consume } from './sink.js';
import type { WarmUp } from './suite.js';

/** Enough passes, calls and time on Node 20 to 24 for every kernel to be in its final form. */
const passes = 4;
const callsPerPass = 60;
const pauseMs = 150;

/** Calls all candidates of all `warmUps`, pass by pass; `onPass` is told how many are done, and may throw to stop. */
export async function warmUpAll(warmUps: readonly WarmUp[], onPass: (done: number) => void): Promise<void> {
  const distinct = [...new Map(warmUps.map((each) => [each.key, each])).values()];
  if (distinct.length === 0) return;
  for (let pass = 0; pass < passes; pass++) {
    for (const each of distinct) {
      for (const candidate of each.prepare()) callOften(candidate.call);
    }
    await setTimeout(pauseMs);
    onPass(pass + 1);
  }
}

/** A candidate that throws is left alone: the check has found that, and says so. */
function callOften(call: (turn: number) => number): void {
  try {
    for (let turn = 0; turn < callsPerPass; turn++) consume(call(turn));
  } catch {
    return;
  }
}
