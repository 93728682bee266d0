import { describe, expect, test } from 'vitest';
import { chainGradient, differenceGradient, type Mode, referenceLosses } from '../../../dist/reference/index.js';
import { clearOfKinks, type RandomShape } from '../../random-network.js';

const activations: Pick<RandomShape, 'activation' | 'params' | 'learned'>[] = [
  { activation: 'sigmoid' },
  { activation: 'tanh' },
  { activation: 'relu' },
  { activation: 'softsign' },
  { activation: 'leakyRelu', params: { negativeSlope: -0.3 } },
  { activation: 'prelu', params: { alpha: 0.25 }, learned: { name: 'alpha', per: 'layer' } },
  { activation: 'prelu', params: { alpha: 0.25 }, learned: { name: 'alpha', per: 'channel' } },
  { activation: 'elu', params: { alpha: 0.8 }, learned: { name: 'alpha', per: 'channel' } },
  { activation: 'celu', params: { alpha: 1.2 }, learned: { name: 'alpha', per: 'layer' } },
];
const normalisations: { title: string; modes: Mode[]; normalisation?: RandomShape['normalisation'] }[] = [
  { title: 'no normalisation', modes: ['training'] },
  ...(['batch', 'layer'] as const).flatMap((kind) =>
    (['before', 'after'] as const).map((position) => ({
      title: `${kind} norm ${position}`,
      modes: kind === 'batch' ? (['training', 'evaluation'] as Mode[]) : (['training'] as Mode[]),
      normalisation: { kind, position },
    })),
  ),
];
const cases = activations.flatMap((activation) =>
  normalisations.flatMap(({ title, modes, normalisation }) =>
    [false, true].flatMap((residual) =>
      modes.map((mode) => ({
        title: `${JSON.stringify(activation)}, ${title}, ${residual ? 'residual, ' : ''}${mode}`,
        mode,
        shape: {
          features: 2,
          widths: [3, 3, 3],
          outputs: 2,
          residual,
          ...activation,
          ...(normalisation && { normalisation }),
        },
      })),
    ),
  ),
);

describe.each(cases)('$title', ({ shape, mode }) => {
  const { network, batch } = clearOfKinks(shape, { rows: 4, mode, clear: 4e-3 });

  test.each(Object.values(referenceLosses))('chain rule and differences agree to 1e-7 under $name', (loss) => {
    const chain = chainGradient(network, batch, loss, mode);
    const differences = differenceGradient(network, batch, loss, mode);
    const largest = Math.max(...chain.map(Math.abs));
    expect(chain.length).toBe(differences.length);
    expect(largest).toBeGreaterThan(1e-3);
    // Relative to each number; below a thousandth of the largest to that, where rounding of the loss takes over.
    const errors = chain.map((g, i) => Math.abs(g - differences[i]!) / Math.max(Math.abs(g), 1e-3 * largest));
    expect(Math.max(...errors)).toBeLessThan(1e-7);
  });
});
