// Every activation of @actlab/core on float32 arrays at three sizes.
import { type Activation, activationList } from '@actlab/core';
import type { BenchCase, Suite } from '../suite.js';
import { activationGoals } from './activation-goals.js';
import { activationOperations, type Operation } from './activation-operations.js';
import { bytesPerFloat } from './arena.js';
import { openInputs } from './elementwise-case.js';

/** A length and its name in cases. */
interface Size {
  readonly n: number;
  readonly label: string;
  readonly large: boolean;
}

/** Lengths that lie in L1, in L2 and in main memory. */
const sizes: readonly Size[] = [
  { n: 1e3, label: '1e3', large: false },
  { n: 1e5, label: '1e5', large: false },
  { n: 1e7, label: '1e7', large: true },
];

const shortest = sizes[0] as Size;

/** The element-wise kernels of every activation in core's list. */
export const activationsSuite: Suite = {
  name: 'activations',
  title: 'value and gradients of every activation, float32, per element',
  cases: () =>
    sizes.flatMap((size) =>
      activationList.flatMap((activation) =>
        activationOperations
          .filter((operation) => operation.has(activation))
          .map((operation) => toCase(activation, operation, size)),
      ),
    ),
  goals: activationGoals,
};

function toCase(activation: Activation, operation: Operation, { n, label, large }: Size): BenchCase {
  const bytes = operation.arrays * bytesPerFloat;
  return {
    name: `${activation.name} ${operation.name} ${label}`,
    unit: 'element',
    unitsPerCall: n,
    cost: { bytes },
    workingSetBytes: bytes * n,
    baseline: operation.baseline,
    large,
    prepare: () => operation.candidates(openInputs(activation, n)),
    warmUp: {
      key: `${activation.name} ${operation.name}`,
      prepare: () => operation.candidates(openInputs(activation, shortest.n)),
    },
  };
}
