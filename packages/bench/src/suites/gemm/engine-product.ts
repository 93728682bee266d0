// A product as a training makes it: instructions of the engine over padded arrays in its memory, many in one call.
import {
  Arena,
  Engine,
  firstFreeByte,
  instructionBytes,
  Program,
  paddedStride,
  RunState,
  runStateBytes,
} from '@actlab/train/engine';
import type { LayerNumbers, LayerShape, ProductName } from './layer-products.js';

const roundUp4 = (count: number): number => Math.ceil(count / 4) * 4;

/** A matrix in the engine's memory: its address and, in numbers, the distance between its rows. */
interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

export interface EngineProduct {
  /** The result of the last product, rows `stride` apart. */
  readonly out: Float32Array;
  readonly stride: number;
  /** Writes a number to the start of D, or of X where D is not read. */
  perturb(value: number): void;
  /** Makes all products `turns` times. */
  run(turns: number): void;
}

/** Instructions for one product of each of the layers `sets`, all into one array. */
export function engineProduct(name: ProductName, shape: LayerShape, sets: readonly LayerNumbers[]): EngineProduct {
  const arena = new Arena(firstFreeByte);
  const { batch, inputs, outputs } = shape;
  const matrix = (rows: number, columns: number): Matrix => {
    const stride = paddedStride(columns);
    return { at: arena.floats(rows * stride), rows, columns, stride };
  };
  const placed = sets.map((numbers) => ({
    numbers,
    x: matrix(inputs, batch),
    weights: matrix(outputs, inputs),
    bias: matrix(1, outputs),
    delta: matrix(outputs, batch),
  }));
  const c = name === 'weightGradient' ? matrix(outputs, inputs) : matrix(name === 'forward' ? outputs : inputs, batch);
  const transposed = matrix(roundUp4(batch), inputs);
  const state = arena.bytes(runStateBytes);
  const programAt = arena.bytes(2 * sets.length * instructionBytes);
  const engine = new Engine(arena.end, []);
  const program = new Program();
  for (const { numbers, x, weights, bias, delta } of placed) {
    for (const [target, source] of [
      [x, numbers.x],
      [weights, numbers.weights],
      [bias, numbers.bias],
      [delta, numbers.delta],
    ] as const) {
      writeMatrix(engine, target, source);
    }
    const to = [c.at, c.stride] as const;
    const w = [weights.at, weights.stride] as const;
    const d = [delta.at, delta.stride] as const;
    if (name === 'forward')
      program.add('multiply', ...to, ...w, x.at, x.stride, bias.at, outputs, roundUp4(batch), inputs);
    else if (name === 'inputGradient')
      program.add('multiplyTransposed', ...to, ...w, ...d, inputs, roundUp4(batch), outputs);
    else {
      program.add('transpose', transposed.at, transposed.stride, x.at, x.stride, inputs, batch);
      program.add('multiply', ...to, ...d, transposed.at, transposed.stride, 0, outputs, roundUp4(inputs), batch);
    }
  }
  const loaded = program.load(engine, programAt);
  const runState = new RunState(engine, state);
  const last = placed.at(-1)!;
  const changed = (name === 'forward' ? last.x : last.delta).at / 4;
  return {
    out: engine.floats(c.at, c.rows * c.stride),
    stride: c.stride,
    perturb(value) {
      engine.float32[changed] = value;
    },
    run: (turns) => void engine.run(loaded, turns, runState),
  };
}

function writeMatrix(engine: Engine, { at, rows, columns, stride }: Matrix, source: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    engine.floats(at + 4 * row * stride, columns).set(source.subarray(row * columns, (row + 1) * columns));
  }
}
