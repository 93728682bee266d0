// A compiled record sent to another thread as data: the same bits there, by kernels, without its file.
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, it } from 'vitest';
import { compileActivation } from '../../../dist/compile/index.js';
import * as core from '../../../dist/index.js';
import {
  type Activation,
  type CoreError,
  defineActivation,
  type Expr,
  formula,
  forward,
  instantiateKernels,
  packActivation,
  sigmoid,
  unpackActivation,
} from '../../../dist/index.js';

const { add, divide, exp, multiply, negate, subtract, x, y } = formula;

/** σ(βx), written by hand, with everything that a record may have. */
const define = () => {
  const definition = {
    ...sigmoid,
    name: 'steepSigmoid',
    params: { beta: { default: 1.5, min: 0.5, max: 8, doc: 'The steepness.' } },
    value: ({ beta }: { beta: Expr }) => divide(1, add(1, exp(negate(multiply(beta, x))))),
    derivative: ({ beta }: { beta: Expr }) => {
      const s = divide(1, add(1, exp(negate(multiply(beta, x)))));
      return multiply(beta, multiply(s, subtract(1, s)));
    },
    float32: {},
    derivativeFromOutput: ({ beta }: { beta: Expr }) => multiply(beta, multiply(y, subtract(1, y))),
    fromOutputBounds: { beta: { min: 0.5, max: 8 } },
    paramDerivative: {
      beta: ({ beta }: { beta: Expr }) => {
        const s = divide(1, add(1, exp(negate(multiply(beta, x)))));
        return multiply(x, multiply(s, subtract(1, s)));
      },
    },
    // What no structured clone takes.
    note: () => 'mine',
  };
  return defineActivation(definition);
};

const inputs = Float32Array.from({ length: 1003 }, (_, i) => (i - 501) / 64);
/** Sent to the other thread as text: it may name its arguments only. */
const measure = (functions: typeof core, f: Activation, x: Float32Array) => ({
  backend: [functions.backend(f), functions.backend(f, 'float64')],
  float32: functions.forward(f, x, { beta: 2 }),
  float64: functions.forward(f, Float64Array.from(x), { beta: 2 }),
  backward: functions.backward(f, x, x),
  fromOutput: functions.backwardFromOutput(f, x, functions.forward(f, x)),
  gradient: functions.paramGradient(f, 'beta', x, x),
});

/** What `measure` says in another thread of what was packed here. */
async function measuredElsewhere(packed: unknown): Promise<unknown> {
  const entry = JSON.stringify(new URL('../../../dist/index.js', import.meta.url).href);
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    import(${entry}).then((core) => {
      const measure = ${measure.toString()};
      parentPort.postMessage(measure(core, core.unpackActivation(workerData.packed), workerData.inputs));
    });`;
  const worker = new Worker(code, { eval: true, workerData: { packed, inputs } });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

let compiled: ReturnType<typeof define>;
beforeAll(async () => {
  compiled = await compileActivation(define());
});

it('gives another thread the same bits, by kernels', async () => {
  const here = measure(core, compiled, inputs);
  expect(here.backend).toEqual([{ kind: 'simd' }, { kind: 'simd' }]);
  expect(await measuredElsewhere(packActivation(compiled))).toEqual(here);
  // 1 / (1 + e^-2x), by the machine.
  for (const [i, input] of inputs.entries()) {
    expect(Math.abs(here.float64[i]! - 1 / (1 + Math.exp(-2 * input)))).toBeLessThan(1e-15);
  }
});

it('is data: a structured clone of it is equal, and holds nothing but the record and its kernels', () => {
  const packed = packActivation(compiled);
  expect(structuredClone(packed)).toEqual(packed);
  expect(Object.keys(packed.record)).not.toContain('note');
  const { note, ...record } = compiled as typeof compiled & { note: unknown };
  expect(note).toBeTypeOf('function');
  expect(packed.record).toEqual(record);
});

it('gives a record that engines take into their own memory, and that can be packed again', () => {
  const unpacked = unpackActivation(structuredClone(packActivation(compiled)));
  expect(Object.isFrozen(unpacked)).toBe(true);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernels = instantiateKernels(memory, [unpacked]).get(unpacked)!;
  const floats = new Float32Array(memory.buffer);
  floats.set(inputs);
  kernels.value(0, 8192, inputs.length, 2);
  expect(floats.slice(2048, 2048 + inputs.length)).toEqual(forward(compiled, inputs, { beta: 2 }));
  expect(packActivation(unpacked)).toEqual(packActivation(compiled));
});

it('refuses a record that was not compiled', () => {
  let error: CoreError | undefined;
  try {
    packActivation(define());
  } catch (thrown) {
    error = thrown as CoreError;
  }
  expect(error?.code).toBe('no-kernels');
  expect(error?.message).toContain('packActivation: steepSigmoid must have kernels, got a record without');
});
