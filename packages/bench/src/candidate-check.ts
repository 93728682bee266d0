// Runs a candidate before it is timed and compares what it computes with the reference.
import type { BenchCase, Candidate } from './suite.js';

/** Turns that are checked: two different inputs, so that a result kept from the first shows. */
const checkedTurns = [0, 1];

/** Returns why a candidate may not be timed, or undefined when its results agree with the reference. */
function findFault(candidate: Candidate): string | undefined {
  for (const turn of checkedTurns) {
    try {
      if (typeof candidate.call(turn) !== 'number') return 'must return a number that depends on its work';
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
export function findFaults(benchCase: BenchCase): Map<string, string> {
  const faults = new Map<string, string>();
  for (const candidate of benchCase.prepare()) {
    const fault = findFault(candidate);
    if (fault !== undefined) faults.set(candidate.name, fault);
  }
  return faults;
}
