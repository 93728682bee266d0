// Histograms and maps: what is recorded besides probes, against counts and answers that are known otherwise.
import { completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const moons = completeTrialSpec({
  data: { name: 'twoMoons' },
  network: { depth: 2, width: 12 },
  training: { loss: 'binaryCrossEntropy', optimiser: { name: 'adam' }, learningRate: 0.02, epochs: 60 },
});

describe('histograms', () => {
  const { histograms, layers } = runTrial(moons, loadDataset(moons.data), { record: { histogramBins: 7, probes: 3 } });

  test('come for z and f(z) of every layer at every probe, and hold all pairs of unit and input', () => {
    expect(histograms!.map(({ step, layer, of }) => `${step} ${layer} ${of}`)).toEqual(
      layers.flatMap(({ step, layer }) => [`${step} ${layer} z`, `${step} ${layer} output`]),
    );
    for (const { counts } of histograms!) {
      expect(counts).toHaveLength(7);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12 * 64);
    }
  });

  test('of ReLU have their zeros, the negative z, in the first bin', () => {
    for (const [index, { negative }] of layers.entries()) {
      const output = histograms![2 * index + 1]!;
      expect(output.low).toBe(0);
      expect(output.counts[0]).toBeGreaterThanOrEqual(Math.round(negative * 12 * 64));
    }
  });
});

describe('a map', () => {
  test('of two features gives the probabilities that classify the data as the trial did', () => {
    const dataset = loadDataset(moons.data);
    if (dataset.task !== 'classification') throw new TypeError('the moons are classes');
    const size = 201;
    const result = runTrial(moons, dataset, { record: { mapSize: size } });
    const { axes, values, outputs } = result.map!;
    expect([outputs, values.length]).toEqual([1, size * size]);
    const placeOf = (value: number, [low, high]: readonly [number, number]) =>
      Math.round(((value - low) / (high - low)) * (size - 1));
    let right = 0;
    for (let row = 0; row < dataset.rows; row++) {
      const column = placeOf(dataset.x[2 * row]!, axes[0]!);
      const line = size - 1 - placeOf(dataset.x[2 * row + 1]!, axes[1]!);
      if (values[line * size + column]! > 0.5 === (dataset.labels[row] === 1)) right += 1;
    }
    expect(result.chosen!.testAcc).toBeGreaterThan(0.97);
    expect(right / dataset.rows).toBeGreaterThan(0.97);
  });

  test('of one feature is the function itself: |x| once it is learned', () => {
    const spec = completeTrialSpec({
      data: { name: 'absolute' },
      network: { width: 8 },
      training: { loss: 'mse', batch: 16, epochs: 300, learningRate: 0.05 },
    });
    const { map } = runTrial(spec, loadDataset(spec.data), { record: { mapSize: 41 } });
    const [[low, high]] = map!.axes as [[number, number]];
    for (const [at, value] of map!.values.entries()) {
      expect(Math.abs(value - Math.abs(low + ((high - low) * at) / 40))).toBeLessThan(0.1);
    }
  });

  test('needs one or two features', () => {
    const spec = completeTrialSpec({});
    expect(() => runTrial(spec, loadDataset(spec.data), { record: { mapSize: 10 } })).toThrow(/64 features/);
  });

  test('and histograms change no digest', () => {
    const plain = runTrial(moons, loadDataset(moons.data), { record: { layers: false } });
    const recorded = runTrial(moons, loadDataset(moons.data), { record: { histogramBins: 5, mapSize: 12 } });
    expect(recorded.digest).toBe(plain.digest);
  });
});
