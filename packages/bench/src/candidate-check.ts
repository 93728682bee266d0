// Runs a candidate before it is timed and compares what it computes with the reference.
import { type AnyCandidate, type BenchCase, isAwaited } from './suite.js';

/** Turns that are checked: two different inputs, so that a result kept from the first shows. */
const checkedTurns = [0, 1];

/** Returns why a candidate may not be timed, or undefined when its results agree with the reference. */
async function findFault(candidate: AnyCandidate): Promise<string | undefined> {
  for (const turn of checkedTurns) {
    try {
      const result = isAwaited(candidate) ? await candidate.start(turn) : candidate.call(turn);
      if (typeof result !== 'number') return 'must return a number that depends on its work';
      const mismatch = candidate.check(turn);
      if (mismatch !== undefined) {
        const { at, expected, actual, tolerance } = mismatch;
        return `wrong result at ${at}: must be ${expected} within ${tolerance}, got ${actual}`;
      }
    } catch (error) {
      return `threw ${String(error)}`;
    }
  }
  return undefined;
}

/** Prepares a case once and returns its faulty candidates: name → what is wrong. */
export async function findFaults(benchCase: BenchCase): Promise<Map<string, string>> {
  const faults = new Map<string, string>();
  for (const candidate of benchCase.prepare()) {
    const fault = await findFault(candidate);
    if (isAwaited(candidate)) await candidate.close();
    if (fault !== undefined) faults.set(candidate.name, fault);
  }
  return faults;
}
