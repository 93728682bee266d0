// The machine's multiply-add peak as a candidate: what a case would take if all its time went into its multiplications and
// additions, measured in the same rounds.
import { instantiateProbes } from '../machine-probes.js';
import type { Candidate } from '../suite.js';

const probes = instantiateProbes(new WebAssembly.Memory({ initial: 1 }));

/** Every chain c ← 0.999·c + 0.001 ends at 1. */
const lanes = 13 * 4;

/**
 * Makes `operations` multiplications and additions in 128-bit registers, rounded up to whole turns of the probe, which is
 * nothing from 1e6 on.
 */
export function peakCandidate(operations: number): Candidate {
  const turns = Math.ceil(operations / probes.operationsPerTurn.value);
  let sum = Number.NaN;
  return {
    name: 'peak',
    call(turn) {
      // The last bits of the term are another number each turn.
      sum = probes.multiplyAdd(turns, 0.999, 0.001 + (turn % 64) * 1e-9);
      return sum;
    },
    check() {
      return Math.abs(sum - lanes) < 0.1
        ? undefined
        : { at: 'the sum of all chains', expected: lanes, actual: sum, tolerance: 0.1 };
    },
  };
}
