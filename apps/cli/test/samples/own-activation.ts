// Files of own activations, for tests: ReLU by hand, with parts that a test replaces.

const file = `import { defineActivation, formula } from '@actlab/core';
const { select, unlessNaN, whenPositive, x, y } = formula;
export default defineActivation({
  name: 'handRelu', title: 'ReLU by hand', tex: 'f', source: 'by hand', params: {},
  value: select(x, 'less', 0, 0, x),
  derivative: unlessNaN(x, whenPositive(x, 1, 0)),
  derivativeFromOutput: unlessNaN(y, whenPositive(y, 1, 0)),
  stated: { kinks: [0], range: [0, Infinity], monotone: true, zeroCentred: false, sparse: true, saturates: 'left', maxSlope: 1,
    ulp: { value: 0, derivative: 0 } },
});
`;

/** The file with texts replaced, each of which must be in it. */
export function handRelu(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`handRelu: must have what is replaced, got ${from}`);
    return text.replace(from, () => to);
  }, file);
}

/** 6 trials of the catalogue's ReLU and of the other one. */
export const twins = `name: twins
replicates: 3
base: {network: {width: 8, depth: 2}, training: {epochs: 2}}
space:
  network.activation.name: [relu, handRelu]
`;
