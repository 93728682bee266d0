// The scalar float32 reader: runs a program step by step, each step over a block of inputs, rounding to float32 after
// every operation. It serves where there is no generated loop, and gives the same bits as one.
import type { BinaryOperation, BitOperation, Comparison, ExactOperation } from './expr.js';
import type { Float32Program } from './program.js';

type Column = Float32Array;

/** Inputs that one call of an evaluator takes at most. */
export const blockLength = 128;

const floats = new Float32Array(1);
const bits = new Int32Array(floats.buffer);

// Storing into a Float32Array rounds, exactly as Math.fround does.
const unaries: { readonly [operation in ExactOperation | BitOperation]: (a: Column, out: Column, n: number) => void } =
  {
    negate: (a, out, n) => {
      for (let i = 0; i < n; i++) out[i] = -a[i]!;
    },
    abs: (a, out, n) => {
      for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]!);
    },
    sqrt: (a, out, n) => {
      for (let i = 0; i < n; i++) out[i] = Math.sqrt(a[i]!);
    },
    floor: (a, out, n) => {
      for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]!);
    },
    powerOfTwo: (a, out, n) => {
      for (let i = 0; i < n; i++) {
        bits[0] = (a[i]! + 127) << 23;
        out[i] = floats[0]!;
      }
    },
    exponent: (a, out, n) => {
      for (let i = 0; i < n; i++) {
        floats[0] = a[i]!;
        out[i] = ((bits[0]! >> 23) & 255) - 127;
      }
    },
    significand: (a, out, n) => {
      for (let i = 0; i < n; i++) {
        floats[0] = a[i]!;
        bits[0] = (bits[0]! & 0x7fffff) | 0x3f800000;
        out[i] = floats[0];
      }
    },
  };

const binaries: { readonly [operation in BinaryOperation]: (a: Column, b: Column, out: Column, n: number) => void } = {
  add: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!;
  },
  subtract: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!;
  },
  multiply: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!;
  },
  divide: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!;
  },
  min: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!);
  },
  max: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!);
  },
};

/** Whether a comparison holds; never for NaN. */
export const comparisons: { readonly [comparison in Comparison]: (a: number, b: number) => boolean } = {
  greater: (a, b) => a > b,
  greaterOrEqual: (a, b) => a >= b,
  less: (a, b) => a < b,
  lessOrEqual: (a, b) => a <= b,
};

/**
 * Computes the program's result for the first `count` ≤ `blockLength` of `inputs`, with these parameters, which are
 * rounded to float32 first. The array given back is the evaluator's own and lives until its next call.
 */
export type Float32Evaluator = (
  inputs: Float32Array,
  count: number,
  params: { readonly [name: string]: number },
) => Float32Array;

/** The evaluator of a program. */
export function float32Evaluator({ steps, result }: Float32Program): Float32Evaluator {
  const columns = steps.map((step) => new Float32Array(blockLength).fill(step.kind === 'constant' ? step.value : 0));
  return (inputs, count, params) => {
    steps.forEach((step, index) => {
      const out = columns[index]!;
      switch (step.kind) {
        case 'constant':
          break;
        case 'input':
          out.set(inputs.subarray(0, count));
          break;
        case 'parameter':
          out.fill(params[step.name]!, 0, count);
          break;
        case 'unary':
          unaries[step.operation](columns[step.of]!, out, count);
          break;
        case 'binary':
          binaries[step.operation](columns[step.left]!, columns[step.right]!, out, count);
          break;
        case 'select': {
          const holds = comparisons[step.comparison];
          const left = columns[step.left]!;
          const right = columns[step.right]!;
          const whenTrue = columns[step.whenTrue]!;
          const whenFalse = columns[step.whenFalse]!;
          for (let i = 0; i < count; i++) out[i] = (holds(left[i]!, right[i]!) ? whenTrue : whenFalse)[i]!;
          break;
        }
        default:
          step satisfies never;
      }
    });
    return columns[result]!;
  };
}
