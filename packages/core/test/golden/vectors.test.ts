// Softmax, log-softmax and GLU against values computed in arbitrary precision and rounded once.
import { describe, expect, it } from 'vitest';
import {
  backwardRows,
  backwardRowsFromOutput,
  type F,
  forwardRows,
  type Operation,
  operationList,
} from '../../dist/index.js';
import text from '../fixtures/activations.json?raw';
import { float32Steps, float64Steps } from '../float-error.js';

type Encoded = number | string;
type Column = 'x' | 'g' | 'y32' | 'dx32' | 'y64' | 'dx64';
type Vector = { fn: string } & { [name in Column]: Encoded[] };

const { vectors }: { vectors: Vector[] } = JSON.parse(text);

const operationOf = ({ fn }: Vector): Operation => operationList.find(({ name }) => name === fn)!;

/**
 * Steps allowed. Where the terms of a gradient cancel, as 0.5 − 0.593 does in one of log-softmax, one rounding of a term is up to 8
 * steps of the result: this decides the float64 bound of dx.
 */
const precisions = {
  float32: { type: Float32Array, y: 'y32', dx: 'dx32', steps: float32Steps, bound: { y: 0, dx: 0, fromY: 1 } },
  float64: { type: Float64Array, y: 'y64', dx: 'dx64', steps: float64Steps, bound: { y: 1, dx: 8, fromY: 8 } },
} as const;

/** What breaks the bound, as text: empty when all is well. Zeros of both signs are one number. */
function misses(expected: F, got: F, steps: (a: number, b: number) => number, bound: number): string[] {
  expect(got).toHaveLength(expected.length);
  return [...expected].flatMap((each, i) =>
    steps(each, got[i]!) <= bound ? [] : [`[${i}]: expected ${each}, got ${got[i]}, ${steps(each, got[i]!)} steps`],
  );
}

it('has seven golden vectors of softmax, seven of log-softmax and two of GLU', () => {
  const count = (name: string): number => vectors.filter(({ fn }) => fn === name).length;
  expect([count('softmax'), count('logSoftmax'), count('glu')]).toEqual([7, 7, 2]);
  expect(vectors).toHaveLength(16);
});

describe.each(vectors.map((vector, i) => [`${vector.fn} ${i}`, vector] as const))('%s', (_, vector) => {
  const operation = operationOf(vector);

  it.each(['float32', 'float64'] as const)('%s: value and gradient within the steps above', (precision) => {
    const { type, y, dx, steps, bound } = precisions[precision];
    const decoded = (name: Column): F => type.from(vector[name].map(Number));
    const [x, g] = [decoded('x'), decoded('g')];
    expect(misses(decoded(y), forwardRows(operation, x, x.length), steps, bound.y)).toEqual([]);
    expect(misses(decoded(dx), backwardRows(operation, g, x, x.length), steps, bound.dx)).toEqual([]);
  });

  it.each(['float32', 'float64'] as const)('%s: gradient from the output, where there is one', (precision) => {
    if (operation.backwardFromOutput === undefined) return;
    const { type, y, dx, steps, bound } = precisions[precision];
    const decoded = (name: Column): F => type.from(vector[name].map(Number));
    const got = backwardRowsFromOutput(operation, decoded('g'), decoded(y), vector.x.length);
    expect(misses(decoded(dx), got, steps, bound.fromY)).toEqual([]);
  });
});
