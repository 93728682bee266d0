// Histograms of a layer's numbers on the probe inputs.
import type { Engine } from '../engine/engine.js';
import type { LayerHistogram } from '../records/index.js';
import type { ProbeLayout } from './probe-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** Histograms of z and f(z) of every hidden layer, after the probe has run; bins reach from the smallest to the largest number. */
export function layerHistograms(
  engine: Engine,
  plan: TrialPlan,
  { pass, layers, histogram }: ProbeLayout,
  step: number,
  bins: number,
): LayerHistogram[] {
  const { minMax, histogram: count } = engine.functions;
  return layers.flatMap((_, index) => {
    const { z, y } = pass.layers[index]!;
    const shape = [pass.stride, plan.layers[index]!.outputs, pass.rows] as const;
    return (
      [
        ['z', z],
        ['output', y],
      ] as const
    ).map(([of, at]): LayerHistogram => {
      minMax!(at, ...shape, histogram);
      const [low, high] = rangeAt(engine, histogram);
      count!(at, ...shape, low, high, bins, histogram);
      return {
        step,
        layer: index + 1,
        of,
        low,
        high,
        counts: [...engine.uint32.subarray(histogram / 4, histogram / 4 + bins)],
      };
    });
  });
}

/** Smallest and largest number; 0 and 0, which no bin lies between, where one of them is infinite. */
function rangeAt({ float64 }: Engine, at: number): [low: number, high: number] {
  const [low, high] = [float64[at / 8]!, float64[at / 8 + 1]!];
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [0, 0];
}
