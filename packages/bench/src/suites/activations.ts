// Every activation of @actlab/core on float32 arrays: value, gradient, gradient from the output, and gradient together
// with that of the first learnable parameter. Which of them a function has is read from its record.
import {
  type Activation,
  activationList,
  backward,
  backwardFromOutput,
  forward,
  learnableParameters,
  paramGradient,
} from '@actlab/core';
import type { BenchCase, Candidate, Suite } from '../suite.js';
import {
  forwardCandidate,
  fromInputSlack,
  fromOutputSlack,
  gradientCandidate,
  type Inputs,
  learnCandidate,
  outputs,
} from './elementwise-candidates.js';
import { defaultParams, normalInput } from './elementwise-inputs.js';
import { type NaiveLoops, naiveLoops } from './naive-activations.js';

/** Lengths that lie in L1, in L2 and in main memory. */
const sizes = [
  { n: 1e3, label: '1e3', large: false },
  { n: 1e5, label: '1e5', large: false },
  { n: 1e7, label: '1e7', large: true },
] as const;

const bytesPerFloat = 4;
/** One operation on an activation. `arrays` counts the arrays that pass through the processor. */
interface Operation {
  readonly name: string;
  readonly arrays: number;
  has(activation: Activation): boolean;
  core(inputs: Inputs): Candidate;
  naive(inputs: Inputs, loops: NaiveLoops): Candidate | undefined;
}

const operations: readonly Operation[] = [
  {
    name: 'forward',
    arrays: 2,
    has: () => true,
    core: (inputs) => forwardCandidate('core', inputs, (x, out) => forward(inputs.activation, x, inputs.params, out)),
    naive: (inputs, loops) => forwardCandidate('naive', inputs, (x, out) => loops.forward(x, out, inputs.parameter)),
  },
  {
    name: 'backward',
    arrays: 3,
    has: () => true,
    core: (inputs) =>
      gradientCandidate('core', inputs, inputs.x, fromInputSlack, (g, x, out) =>
        backward(inputs.activation, g, x, inputs.params, out),
      ),
    naive: (inputs, loops) =>
      gradientCandidate('naive', inputs, inputs.x, fromInputSlack, (g, x, out) =>
        loops.backward(g, x, out, inputs.parameter),
      ),
  },
  {
    name: 'backward from output',
    arrays: 3,
    has: (activation) => activation.derivativeFromOutput !== undefined,
    core: (inputs) =>
      gradientCandidate('core', inputs, outputs(inputs), fromOutputSlack, (g, y, out) =>
        backwardFromOutput(inputs.activation, g, y, inputs.params, out),
      ),
    naive: (inputs, { backwardFromOutput: loop }) =>
      loop &&
      gradientCandidate('naive', inputs, outputs(inputs), fromOutputSlack, (g, y, out) =>
        loop(g, y, out, inputs.parameter),
      ),
  },
  {
    name: 'backward and parameter',
    arrays: 3,
    has: (activation) => learnableParameters(activation).length > 0,
    core: (inputs) => {
      const { activation, params } = inputs;
      const [name] = learnableParameters(activation) as [string, ...string[]];
      return learnCandidate('core', inputs, name, (g, x, out) => {
        backward(activation, g, x, params, out);
        return paramGradient(activation, name, g, x, params)[0] as number;
      });
    },
    naive: (inputs, { learn }) => {
      const [name] = learnableParameters(inputs.activation) as [string, ...string[]];
      return learn && learnCandidate('naive', inputs, name, (g, x, out) => learn(g, x, out, inputs.parameter));
    },
  },
];

/** The element-wise kernels of every activation in core's list. */
export const activationsSuite: Suite = {
  name: 'activations',
  title: 'value and gradients of every activation, float32, per element',
  cases: () =>
    sizes.flatMap((size) =>
      activationList.flatMap((activation) =>
        operations
          .filter((operation) => operation.has(activation))
          .map((operation) => toCase(activation, operation, size)),
      ),
    ),
};

function toCase(activation: Activation, operation: Operation, { n, label, large }: (typeof sizes)[number]): BenchCase {
  const bytes = operation.arrays * bytesPerFloat;
  return {
    name: `${activation.name} ${operation.name} ${label}`,
    unit: 'element',
    unitsPerCall: n,
    cost: { bytes },
    workingSetBytes: bytes * n,
    baseline: 'naive',
    large,
    prepare() {
      const params = defaultParams(activation);
      const parameter = Object.values(params)[0] ?? Number.NaN;
      const inputs = { activation, n, params, parameter, x: normalInput(n, 2, 1), g: normalInput(n, 1, 2) };
      const loops = naiveLoops[activation.name];
      const naive = loops && operation.naive(inputs, loops);
      return [operation.core(inputs), ...(naive ? [naive] : [])];
    },
  };
}
