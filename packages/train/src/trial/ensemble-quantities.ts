// What can be asked of an ensemble of networks at initialisation.
import type { Engine } from '../engine/engine.js';
import type { ProbeLayout } from './probe-layout.js';

/** What must be computed before a quantity can be read. */
export type Need = 'z' | 'output' | 'derivative' | 'gradient';

export interface EnsembleQuantity {
  readonly doc: string;
  /** One number per hidden layer, or one per network. */
  readonly per: 'layer' | 'network';
  readonly needs: readonly Need[];
  /** `layer` counts hidden layers from 0; 0 for a network's. `units` are those of the layer. */
  read(engine: Engine, probe: ProbeLayout, layer: number, units: number): number;
}

/** Every quantity by name; layers' are over all pairs of unit and input. */
export const ensembleQuantities = {
  preMean: moment('mean of z', 'z', (sum, _squares, pairs) => sum / pairs),
  preMeanSquare: moment('mean of z²', 'z', (_sum, squares, pairs) => squares / pairs),
  outMean: moment('mean of f(z)', 'output', (sum, _squares, pairs) => sum / pairs),
  outMeanSquare: moment('mean of f(z)²: q of mean field theory', 'output', (_sum, squares, pairs) => squares / pairs),
  meanFPrime2: moment("mean of f'(z)²", 'derivative', (_sum, squares, pairs) => squares / pairs),
  gradRms: moment('root mean square of the gradient of one input by z', 'gradient', (_sum, squares, pairs, inputs) => {
    return inputs * Math.sqrt(squares / pairs);
  }),
  dead: {
    doc: 'share of units whose derivative is 0 on all inputs',
    per: 'layer',
    needs: ['derivative'],
    read: ({ uint8 }, { layers }, layer, units) => countOnes(uint8, layers[layer]!.deadUnits, units) / units,
  },
  negative: {
    doc: 'share of z below 0',
    per: 'layer',
    needs: ['z'],
    read: ({ float64 }, { layers, pass }, layer, units) => float64[layers[layer]!.negatives / 8]! / (units * pass.rows),
  },
  sparse: {
    doc: 'share of |f(z)| below 1e-6',
    per: 'layer',
    needs: ['output'],
    read: ({ float64 }, { layers, pass }, layer, units) => float64[layers[layer]!.zeros / 8]! / (units * pass.rows),
  },
  zeroLayer: {
    doc: '1 where f(z) is 0 for all units and inputs, else 0',
    per: 'layer',
    needs: ['output'],
    read: ({ float64 }, { layers }, layer) => Number(float64[layers[layer]!.output / 8 + 1] === 0),
  },
  constantLayer: {
    doc: '1 where f(z) of every unit is the same for all inputs, else 0',
    per: 'layer',
    needs: ['output'],
    read: ({ uint8 }, { layers }, layer, units) => {
      return Number(countOnes(uint8, layers[layer]!.constantUnits, units) === units);
    },
  },
  bornDead: {
    doc: '1 where some hidden layer is 0 for all units and inputs, else 0',
    per: 'network',
    needs: ['output'],
    read: ({ float64 }, { layers }) => Number(layers.some(({ output }) => float64[output / 8 + 1] === 0)),
  },
  outputRange: {
    doc: 'largest less smallest output of the network',
    per: 'network',
    needs: [],
    read: (engine, { pass, state }, _layer, units) => {
      // The state of a program has served its purpose once the program has run.
      engine.functions['minMax']!(pass.layers.at(-1)!.h, pass.stride, units, pass.rows, state);
      return engine.float64[state / 8 + 1]! - engine.float64[state / 8]!;
    },
  },
} as const satisfies Record<string, EnsembleQuantity>;

export type EnsembleQuantityName = keyof typeof ensembleQuantities;

function moment(
  doc: string,
  need: Need,
  of: (sum: number, squares: number, pairs: number, inputs: number) => number,
): EnsembleQuantity {
  return {
    doc,
    per: 'layer',
    needs: [need],
    read: ({ float64 }, { layers, pass }, layer, units) => {
      const at = layers[layer]![need] / 8;
      return of(float64[at]!, float64[at + 1]!, units * pass.rows, pass.rows);
    },
  };
}

function countOnes(bytes: Uint8Array, from: number, count: number): number {
  let ones = 0;
  for (let i = from; i < from + count; i++) ones += bytes[i]!;
  return ones;
}
