// Compiling ahead: nothing is left to compile at the first use, and an engine without WebAssembly is no error.
import { expect, it } from 'vitest';
import { runScript } from '../../run-script.js';

const run = (code: string): unknown => {
  const { status, output } = runScript('--input-type=module', '--eval', code);
  expect({ status, output }).toMatchObject({ status: 0 });
  return JSON.parse(output);
};

const counted = (prepare: string): string => `
  const { Module } = WebAssembly;
  let compiled = 0;
  WebAssembly.Module = new Proxy(Module, { construct(target, args) { compiled++; return Reflect.construct(target, args); } });
  const { backend, forward, gelu, prepareKernels, relu } = await import('@actlab/core');
  await prepareKernels(${prepare});
  forward(gelu, new Float32Array(100));
  forward(relu, new Float64Array(100));
  console.log(JSON.stringify({ compiled, kinds: [backend(gelu).kind, backend(relu, 'float64').kind] }));`;

it('compiles the kernels of the list, of both types of array, and no other', () => {
  expect(run(counted('[gelu, relu]'))).toEqual({ compiled: 0, kinds: ['simd', 'simd'] });
  expect(run(counted('[gelu]'))).toEqual({ compiled: 1, kinds: ['simd', 'simd'] });
  expect(run(counted('[]'))).toEqual({ compiled: 2, kinds: ['simd', 'simd'] });
});

it('does nothing where there is no WebAssembly', () => {
  const code = `
    delete globalThis.WebAssembly;
    const { backend, gelu, prepareKernels } = await import('@actlab/core');
    await prepareKernels([gelu]);
    console.log(JSON.stringify(backend(gelu)));`;
  expect(run(code)).toEqual({ kind: 'scalar', reason: 'this engine has no WebAssembly' });
});

it('remembers a refusal, and says it', () => {
  const code = `
    WebAssembly.compile = () => Promise.reject(new Error('refused by policy'));
    const { backend, forward, gelu, prepareKernels } = await import('@actlab/core');
    await prepareKernels([gelu]);
    console.log(JSON.stringify([backend(gelu), forward(gelu, new Float32Array(100).fill(1))[99] > 0.84]));`;
  expect(run(code)).toEqual([{ kind: 'scalar', reason: 'refused by policy' }, true]);
});
