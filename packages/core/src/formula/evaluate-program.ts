// The interpreter of programs: step by step, each step over a block of inputs, rounding to float32 after every operation that
// is not wide. It serves where there is no generated loop, and gives the same bits as one.

import { comparisons, machineFunctions } from './evaluate-f64.js';
import { exponent32, exponent64, powerOfTwo32, powerOfTwo64, significand32, significand64 } from './exponent-bits.js';
import type { BinaryOperation, BitOperation, TranscendentalOperation } from './expr.js';
import type { Float32Program, Float64Program, PlainOperation, Program } from './program.js';

type Operation = PlainOperation | TranscendentalOperation;

/** Results of one step: float64 numbers when the step is wide. */
type Column = Float32Array | Float64Array;

/** Inputs that one call of an evaluator takes at most. */
export const blockLength = 128;

type UnaryLoop = (a: Column, out: Column, n: number) => void;

const each =
  (operation: (a: number) => number): UnaryLoop =>
  (a, out, n) => {
    for (let i = 0; i < n; i++) out[i] = operation(a[i]!);
  };

// Storing into a Float32Array rounds, exactly as Math.fround does; into a Float64Array nothing is lost.
const inEither: { readonly [operation in Exclude<Operation, BitOperation>]: UnaryLoop } = {
  negate: each((a) => -a),
  abs: each(Math.abs),
  sqrt: each(Math.sqrt),
  floor: each(Math.floor),
  narrow: each((a) => a),
  promote: each((a) => a),
  ...(Object.fromEntries(Object.entries(machineFunctions).map(([name, operation]) => [name, each(operation)])) as {
    readonly [operation in TranscendentalOperation]: UnaryLoop;
  }),
};
const unaries: { readonly [operation in Operation]: UnaryLoop } = {
  ...inEither,
  powerOfTwo: each(powerOfTwo32),
  exponent: each(exponent32),
  significand: each(significand32),
};
const wideUnaries: { readonly [operation in Operation]: UnaryLoop } = {
  ...inEither,
  powerOfTwo: each(powerOfTwo64),
  exponent: each(exponent64),
  significand: each(significand64),
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

/**
 * Computes the program's result for the first `count` ≤ `blockLength` of `inputs`, with these parameters, which float32 programs
 * round to float32 first. The array given back is the evaluator's own and lives until its next call.
 */
export type Evaluator<A extends Column> = (inputs: A, count: number, params: { readonly [name: string]: number }) => A;

/** The evaluator of a float32 program. */
export const float32Evaluator = (program: Float32Program): Evaluator<Float32Array> =>
  evaluator(program, Math.fround) as Evaluator<Float32Array>;

/** The evaluator of a float64 program. */
export const float64Evaluator = (program: Float64Program): Evaluator<Float64Array> =>
  evaluator(program, (value) => value) as Evaluator<Float64Array>;

function evaluator({ steps, result }: Program<Operation>, round: (value: number) => number): Evaluator<Column> {
  const columns = steps.map(({ wide }) => (wide ? new Float64Array(blockLength) : new Float32Array(blockLength)));
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'constant') columns[index]!.fill(step.value);
  }
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
          out.fill(round(params[step.name]!), 0, count);
          break;
        case 'unary':
          (step.wide ? wideUnaries : unaries)[step.operation](columns[step.of]!, out, count);
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
