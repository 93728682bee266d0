import { describe, expect, it } from 'vitest';
import { gemmCases } from '../../dist/suites/gemm/gemm-cases.js';
import { firstWrongElement, layerNumbers, productFlop } from '../../dist/suites/gemm/layer-products.js';
import { referenceParameters } from '../../dist/suites/training/reference-training.js';
import { flopPerStep, openProblem } from '../../dist/suites/training/training-problem.js';

describe('the judge of products', () => {
  const shape = { batch: 2, inputs: 2, outputs: 1 };
  // W = [2 3], b = 10, X = [[1 4], [5 6]], D = [7 8].
  const numbers = {
    weights: Float32Array.of(2, 3),
    bias: Float32Array.of(10),
    x: Float32Array.of(1, 4, 5, 6),
    delta: Float32Array.of(7, 8),
  };
  const products = {
    forward: [10 + 2 + 15, 10 + 8 + 18],
    inputGradient: [14, 16, 21, 24],
    weightGradient: [7 + 32, 35 + 48],
  };

  it.each(Object.entries(products))('knows %s worked out by hand', (name, expected) => {
    const product = name as keyof typeof products;
    const out = Float32Array.from(expected);
    expect(firstWrongElement(product, shape, numbers, out, 2)).toBeUndefined();
    out[1] = out[1]! + 1e-4;
    expect(firstWrongElement(product, shape, numbers, out, 2)).toMatchObject({ at: 'C[0, 1]', expected: expected[1] });
  });

  it('counts two operations for each product of a weight and a row', () => {
    expect(productFlop({ batch: 64, inputs: 784, outputs: 128 })).toBe(2 * 64 * 784 * 128);
    expect(layerNumbers(shape, 0).x).not.toEqual(layerNumbers(shape, 1).x);
  });

  it('refuses a product of the wrong layer in every case of the suite', () => {
    const [benchCase] = gemmCases();
    const [engine] = benchCase!.prepare();
    if (engine === undefined || 'start' in engine) throw new Error('must be called');
    engine.call(0);
    expect(engine.check(0)).toBeUndefined();
    expect(engine.check(1)).toMatchObject({ at: expect.stringMatching(/^C\[/) });
  });
});

describe('the judge of steps', () => {
  it('descends the loss by the chain rule: the mean gradient of a batch by central differences', () => {
    const problem = openProblem({ sizes: [3, 4, 1], batch: 4, batches: 2, activation: 'tanh', learningRate: 0.5 });
    const { start, order, rows } = problem;
    const loss = (parameters: ArrayLike<number>): number => {
      let sum = 0;
      for (let i = 0; i < 4; i++) {
        const x = rows.x.subarray(3 * order[i]!, 3 * order[i]! + 3);
        let score = parameters[20]!;
        for (let j = 0; j < 4; j++) {
          const z = [0, 1, 2].reduce((z, k) => z + parameters[3 * j + k]! * x[k]!, parameters[12 + j]!);
          score += parameters[16 + j]! * Math.tanh(z);
        }
        sum += Math.log(1 + Math.exp((rows.targets[order[i]!] ?? 0) === 1 ? -score : score));
      }
      return sum / 4;
    };
    const stepped = referenceParameters(problem, 1);
    for (let at = 0; at < start.length; at++) {
      const moved = (by: number): Float64Array => Float64Array.from(start, (w, i) => (i === at ? w + by : w));
      const slope = (loss(moved(1e-5)) - loss(moved(-1e-5))) / 2e-5;
      expect(Math.abs(stepped[at]! - (start[at]! - 0.5 * slope))).toBeLessThan(1e-8);
    }
    // The second step takes 0.9 of the first along.
    const twice = referenceParameters(
      { ...problem, order: Uint32Array.of(...order.slice(0, 4), ...order.slice(0, 4)) },
      2,
    );
    const after = Float64Array.from(stepped);
    const slope =
      (loss([...after.slice(0, 20), after[20]! + 1e-5]) - loss([...after.slice(0, 20), after[20]! - 1e-5])) / 2e-5;
    const expected = after[20]! - 0.5 * slope + 0.9 * (after[20]! - start[20]!);
    expect(Math.abs(twice[20]! - expected)).toBeLessThan(1e-8);
  });

  it('counts the matrix products of a step, without a gradient of the inputs', () => {
    expect(flopPerStep({ sizes: [2, 16, 16, 1], batch: 32 })).toBe(32 * (6 * (32 + 256 + 16) - 2 * 32));
  });
});
