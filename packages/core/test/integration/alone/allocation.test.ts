// With `out` given a call makes no array, and what it makes the collector takes at once: the heap stays as it is.
import { expect, it } from 'vitest';
import { runScript } from '../../run-script.js';

const calls = 100_000;

/** Counts every typed array and buffer made during the calls; `heap` is what is left of them after a collection. */
const code = (activation: string, params: string, type: string, n: number): string => `
  let made = 0;
  const counting = (name) => {
    globalThis[name] = new Proxy(globalThis[name], {
      construct(target, args) { made++; return Reflect.construct(target, args); },
      get(target, key) { if (key === 'of' || key === 'from') made++; return target[key]; },
    });
  };
  const Array32or64 = ${type};
  ['ArrayBuffer', 'Float32Array', 'Float64Array', 'Uint8Array'].forEach(counting);
  const typedArray = Object.getPrototypeOf(Float32Array.prototype);
  for (const name of ['subarray', 'slice', 'map', 'filter']) {
    const plain = typedArray[name];
    typedArray[name] = function (...args) { made++; return plain.apply(this, args); };
  }
  const { forward, backward, backwardFromOutput, ${activation} } = await import('@actlab/core');
  const x = new Array32or64(${n}).fill(0.5), g = new Array32or64(${n}).fill(2), out = new Array32or64(${n});
  const params = ${params};
  const forms = {
    forward: () => forward(${activation}, x, params, out),
    backward: () => backward(${activation}, g, x, params, out),
    backwardFromOutput: () => backwardFromOutput(${activation}, g, x, params, out),
  };
  const facts = {};
  for (const [name, call] of Object.entries(forms)) {
    for (let i = 0; i < 2_000; i++) call();
    gc();
    const before = process.memoryUsage();
    made = 0;
    for (let i = 0; i < ${calls}; i++) call();
    const arrays = made;
    gc();
    const after = process.memoryUsage();
    facts[name] = { arrays, heap: after.heapUsed - before.heapUsed, buffers: after.arrayBuffers - before.arrayBuffers };
  }
  console.log(JSON.stringify(facts));`;

it.each([
  ['relu', 'undefined', 'Float32Array', 7],
  ['relu', 'undefined', 'Float32Array', 1_000],
  ['relu', 'undefined', 'Float32Array', 20_000],
  ['relu', 'undefined', 'Float64Array', 1_000],
  ['leakyRelu', '{ negativeSlope: 0.25 }', 'Float32Array', 1_000],
  ['leakyRelu', '{ negativeSlope: 0.25 }', 'Float64Array', 5_000],
])('%s with parameters %s over a %s of %i elements', (activation, params, type, n) => {
  const script = code(activation, params, type, n);
  const { status, output } = runScript('--expose-gc', '--input-type=module', '--eval', script);
  expect({ status, output }).toMatchObject({ status: 0 });
  for (const [form, { arrays, heap, buffers }] of Object.entries(
    JSON.parse(output) as Record<string, { arrays: number; heap: number; buffers: number }>,
  )) {
    expect(arrays, `arrays made by ${form}`).toBe(0);
    expect(buffers, `bytes of buffers kept by ${form}`).toBeLessThanOrEqual(0);
    // A pointer kept by each call would be eight bytes; what the engine keeps once (compiled code, feedback) is far below.
    expect(heap, `bytes kept by ${form}`).toBeLessThan(4 * calls);
  }
});
