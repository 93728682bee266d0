// Matrix products of layers: the engine's and naive loops beside the machine's peak.
import type { BenchCase, Candidate } from '../../suite.js';
import { peakCandidate } from '../peak-candidate.js';
import { engineProduct } from './engine-product.js';
import {
  firstWrongElement,
  type LayerNumbers,
  type LayerShape,
  layerNumbers,
  type ProductName,
  productFlop,
} from './layer-products.js';
import { multiply, multiplyTransposed, transpose } from './naive-products.js';

/** Layers as networks of this size have them: batch x inputs x outputs. */
export const layerShapes: readonly LayerShape[] = [
  { batch: 32, inputs: 2, outputs: 16 },
  { batch: 32, inputs: 16, outputs: 16 },
  { batch: 64, inputs: 64, outputs: 64 },
  { batch: 64, inputs: 128, outputs: 128 },
  { batch: 64, inputs: 784, outputs: 128 },
  { batch: 128, inputs: 256, outputs: 256 },
  { batch: 256, inputs: 784, outputs: 512 },
];

const productNames: readonly ProductName[] = ['forward', 'inputGradient', 'weightGradient'];

/** About half a millisecond at the peak: calls and starts of loops count for nothing. */
const flopPerCall = 3e7;
/** Layers of which a call multiplies one after the other, so that no input is at hand because it was just used. */
const layersPerCall = 4;
const largeFlop = 1e8;

export const gemmCaseName = (name: ProductName, { batch, inputs, outputs }: LayerShape): string =>
  `gemm ${name} ${batch}x${inputs}x${outputs}`;

export function gemmCases(): BenchCase[] {
  return layerShapes.flatMap((shape) => productNames.map((name) => gemmCase(name, shape)));
}

function gemmCase(name: ProductName, shape: LayerShape): BenchCase {
  const flop = productFlop(shape);
  const rounds = Math.max(1, Math.round(flopPerCall / flop / layersPerCall));
  const { batch, inputs, outputs } = shape;
  return {
    name: gemmCaseName(name, shape),
    unit: 'product',
    unitsPerCall: rounds * layersPerCall,
    cost: { operations: flop },
    workingSetBytes: 4 * layersPerCall * (batch * inputs + inputs * outputs + batch * outputs),
    baseline: 'naive',
    large: flop > largeFlop,
    prepare: () => {
      const sets = Array.from({ length: layersPerCall }, (_, seed) => layerNumbers(shape, seed));
      return [
        engineCandidate(name, shape, sets, rounds),
        naiveCandidate(name, shape, sets, rounds),
        peakCandidate(flop * rounds * layersPerCall),
      ];
    },
  };
}

/** Each turn has a number of its own in the last layer. */
const firstNumber = (turn: number): number => 1 + (turn % 8) / 8;

/** The numbers of the last layer in that turn, for the check. */
function numbersOf(name: ProductName, sets: readonly LayerNumbers[], turn: number): LayerNumbers {
  const last = sets.at(-1)!;
  const changed = name === 'forward' ? 'x' : 'delta';
  const copy = last[changed].slice();
  copy[0] = firstNumber(turn);
  return { ...last, [changed]: copy };
}

function engineCandidate(
  name: ProductName,
  shape: LayerShape,
  sets: readonly LayerNumbers[],
  rounds: number,
): Candidate {
  const product = engineProduct(name, shape, sets);
  const { out, stride } = product;
  return {
    name: 'engine',
    call(turn) {
      product.perturb(firstNumber(turn));
      product.run(rounds);
      return out[0]!;
    },
    check: (turn) => firstWrongElement(name, shape, numbersOf(name, sets, turn), out, stride),
  };
}

function naiveCandidate(
  name: ProductName,
  shape: LayerShape,
  sets: readonly LayerNumbers[],
  rounds: number,
): Candidate {
  const { batch, inputs, outputs } = shape;
  const own = sets.map(({ x, delta, ...rest }) => ({ ...rest, x: x.slice(), delta: delta.slice() }));
  const columns = name === 'weightGradient' ? inputs : batch;
  const out = new Float32Array(columns * (name === 'inputGradient' ? inputs : outputs));
  const transposed = new Float32Array(batch * inputs);
  const last = own.at(-1)!;
  const changed = name === 'forward' ? last.x : last.delta;
  const product = ({ x, weights, bias, delta }: LayerNumbers): void => {
    if (name === 'forward') multiply(out, weights, x, bias, outputs, batch, inputs);
    else if (name === 'inputGradient') multiplyTransposed(out, weights, delta, inputs, batch, outputs);
    else {
      transpose(transposed, x, inputs, batch);
      multiply(out, delta, transposed, undefined, outputs, inputs, batch);
    }
  };
  return {
    name: 'naive',
    call(turn) {
      changed[0] = firstNumber(turn);
      for (let round = 0; round < rounds; round++) for (const numbers of own) product(numbers);
      return out[0]!;
    },
    check: (turn) => firstWrongElement(name, shape, numbersOf(name, sets, turn), out, columns),
  };
}
