import { describe, expect, it, test } from 'vitest';
import {
  chainGradient,
  differenceGradient,
  type LayerTrace,
  type ReferenceNetwork,
  referenceLosses,
  type StepTrace,
  traceStep,
  trainable,
  type WeightPlace,
} from '../../../dist/reference/index.js';
import { clearOfKinks, type RandomShape, randomNetwork } from '../../random-network.js';

const rule = { name: 'sgd', learningRate: 0.1 } as const;
const base = { features: 2, widths: [3, 3, 3], outputs: 2, activation: 'tanh' };
const shapes: { title: string; shape: RandomShape; count: number }[] = [
  // Paths from the first weight: 3·3·2 through plain layers; a skip adds 1 to the 3 ways through a residual layer, …
  { title: 'plain', shape: base, count: 18 },
  { title: 'residual', shape: { ...base, residual: true }, count: 4 * 4 * 2 },
  { title: 'batch norm', shape: { ...base, normalisation: { kind: 'batch', position: 'before' } }, count: 18 },
  { title: 'batch norm after', shape: { ...base, normalisation: { kind: 'batch', position: 'after' } }, count: 18 },
  // … and layer norm multiplies the ways through every hidden layer by 3.
  { title: 'layer norm', shape: { ...base, normalisation: { kind: 'layer', position: 'before' } }, count: 18 * 27 },
  {
    title: 'layer norm after, residual, PReLU',
    shape: {
      ...base,
      activation: 'prelu',
      params: { alpha: 0.3 },
      learned: { name: 'alpha', per: 'channel' },
      normalisation: { kind: 'layer', position: 'after' },
      residual: true,
    },
    count: 3 * 10 * 10 * 2,
  },
];
const relative = (got: number, expected: number) => Math.abs(got - expected) / Math.abs(expected);

describe.each(shapes)('the paths of a network: $title', ({ shape, count }) => {
  const { network, batch } = clearOfKinks(shape, { rows: 1, mode: 'evaluation', clear: 4e-3 });
  const [row, target] = [batch.rows[0]!, batch.targets[0]!];
  const numbers = trainable(network);

  test.each(Object.values(referenceLosses))('sum to the gradient of every weight by differences, $name', (loss) => {
    const differences = differenceGradient(network, batch, loss, 'evaluation');
    const chain = chainGradient(network, batch, loss, 'evaluation');
    const largest = Math.max(...chain.map(Math.abs));
    for (const [i, { kind, layer, unit, input }] of numbers.entries()) {
      if (kind !== 'weight') continue;
      const weight: WeightPlace = { layer, unit, input: input! };
      const { paths, update } = traceStep(network, row, target, loss, rule, { weight, paths: 10_000 });
      expect(paths.largest).toHaveLength(paths.count);
      const sum = paths.largest.reduce((total, { product }) => total + product, 0);
      expect(Math.abs(sum - differences[i]!)).toBeLessThan(1e-8 * largest);
      expect(Math.abs(paths.sum - chain[i]!)).toBeLessThan(1e-14 * largest);
      expect(update.gradient).toBe(chain[i]);
      for (const { factors, product } of paths.largest)
        expect(
          relative(
            factors.reduce((total, { value }) => total * value, 1),
            product,
          ),
        ).toBeLessThan(1e-14);
    }
  });

  it('are as many as the layers allow, and the largest are found without the others', () => {
    const all = traceStep(network, row, target, referenceLosses.mse, rule, { paths: 10_000 }).paths;
    expect(all.count).toBe(count);
    expect(all.share).toBe(1);
    const some = traceStep(network, row, target, referenceLosses.mse, rule).paths;
    expect(some.count).toBe(count);
    const products = (paths: StepTrace['paths']) => paths.largest.map(({ product }) => product);
    expect(products(some)).toEqual(products(all).slice(0, 16));
    const sizes = products(all).map(Math.abs);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const sum = (values: number[]) => values.reduce((total, each) => total + each, 0);
    expect(some.share).toBeCloseTo(sum(sizes.slice(0, 16)) / sum(sizes), 12);
  });
});

describe('the trace of a step', () => {
  const shape: RandomShape = { ...base, normalisation: { kind: 'layer', position: 'before' }, residual: true };
  const network = randomNetwork(shape, 5);
  const trace = traceStep(network, [0.4, -0.9], [1, 0], referenceLosses.crossEntropy, rule);

  it('holds local derivatives that lead from each gradient to the next', () => {
    const [, second] = trace.layers as [LayerTrace, LayerTrace];
    for (const [j, { local, arriving }] of second.units.entries()) {
      expect(arriving.z).toBe(arriving.h * local.fByZ);
      const a = second.units.reduce((sum, unit) => sum + unit.arriving.z * unit.local.zByA![j]!, 0);
      expect(a).toBeCloseTo(arriving.a, 14);
      expect(local.yByF).toBeNull();
    }
    for (const [i, { arriving, h }] of trace.layers[0]!.units.entries()) {
      // By the weights, and past the residual layer.
      const through = second.units.reduce((sum, unit) => sum + unit.arriving.a * unit.local.aByX[i]!, 0);
      expect(arriving.h).toBeCloseTo(through + second.units[i]!.arriving.h, 14);
      expect(second.units[0]!.local.aByW[i]).toBe(h);
      expect(second.units[i]!.h).toBe(second.units[i]!.y + h);
    }
  });

  it('shows the update that the rule makes, clipped and decayed, and leaves the network as it was', () => {
    const before = trainable(network).map((number) => number.get());
    const options = { weight: { layer: 1, unit: 2, input: 0 }, clipNorm: 1e-3 };
    const loss = referenceLosses.crossEntropy;
    const decayed = { name: 'sgd', learningRate: 0.1, weightDecay: 0.5 } as const;
    const { update } = traceStep(network, [0.4, -0.9], [1, 0], loss, decayed, options);
    expect(update.old).toBe(network.layers[1]!.weights[2]![0]);
    const norm = Math.hypot(...chainGradient(network, { rows: [[0.4, -0.9]], targets: [[1, 0]] }, loss, 'evaluation'));
    expect(relative(update.clipped, (update.gradient * 1e-3) / norm)).toBeLessThan(1e-14);
    expect(relative(update.new, update.old - 0.1 * (update.clipped + 0.5 * update.old))).toBeLessThan(1e-14);
    expect(trainable(network).map((number) => number.get())).toEqual(before);
    expect(trace.loss.after).toBeLessThan(trace.loss.before);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  it('states the largest slope only where the parameters are those it is stated for', () => {
    const boundOf = (activation: string, params: Record<string, number>) => {
      const other: ReferenceNetwork = randomNetwork({ ...base, activation, params }, 1);
      return traceStep(other, [1, 1], [0, 1], referenceLosses.mse, rule).layers[0]!.slopeBound;
    };
    expect(boundOf('sigmoid', {})).toBe(0.25);
    expect(boundOf('leakyRelu', { negativeSlope: 0.01 })).toBe(1);
    expect(boundOf('leakyRelu', { negativeSlope: 3 })).toBeNull();
  });

  it('finds the largest of 2·10^39 paths', () => {
    const deep = randomNetwork({ ...base, widths: Array.from({ length: 40 }, () => 10) }, 1);
    const { paths } = traceStep(deep, [1, 1], [0, 1], referenceLosses.mse, rule);
    expect(paths.largest).toHaveLength(16);
    expect(paths.count / 2e39).toBeCloseTo(1, 12);
    expect(
      relative(paths.sum, traceStep(deep, [1, 1], [0, 1], referenceLosses.mse, rule).update.gradient),
    ).toBeLessThan(1e-9);
  });

  it.each([
    [{ layer: 0, unit: 0, input: 2 }, 'must be a weight of the network'],
    [{ layer: 4, unit: 0, input: 0 }, 'must be a weight of the network'],
  ])('refuses a weight that does not exist: %o', (weight, text) => {
    const refused = () => traceStep(network, [0.4, -0.9], [1, 0], referenceLosses.mse, rule, { weight });
    expect(refused).toThrow(text);
  });

  it('refuses a target of the wrong length', () => {
    expect(() => traceStep(network, [0.4, -0.9], [1], referenceLosses.mse, rule)).toThrow(
      'one number per output, 2, got 1',
    );
  });
});
