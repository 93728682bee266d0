// The columns of layer_probes that are plain numbers, in the order of the table.
import type { LayerProbe } from '../../records/index.js';

type NumberField = Exclude<keyof LayerProbe, 'step' | 'layer' | 'alpha'>;

/** Field of the record and name of its column. */
export const probeColumns = [
  ['preMean', 'pre_mean'],
  ['preStd', 'pre_std'],
  ['outMean', 'out_mean'],
  ['outVar', 'out_var'],
  ['gradRms', 'grad_rms'],
  ['gradMean', 'grad_mean'],
  ['weightGradRms', 'weight_grad_rms'],
  ['weightNorm', 'weight_norm'],
  ['updateRatio', 'update_ratio'],
  ['dead', 'dead'],
  ['nearDead', 'near_dead'],
  ['saturated', 'saturated'],
  ['sparse', 'sparse'],
  ['negative', 'negative'],
  ['meanFPrime2', 'mean_f_prime2'],
] as const satisfies readonly (readonly [NumberField, string])[];
