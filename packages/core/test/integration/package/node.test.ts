// The installed package in Node: every entry, in the main thread and in a worker, with WebAssembly and without.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { activationList, type Backend } from '../../../dist/index.js';
import { runModule } from './run-consumer.js';

interface Answer {
  readonly backends: Record<string, Backend>;
  readonly results: Record<string, string>;
}

const alone = inject('alone');
const withPeers = inject('withPeers');
const names = activationList.map(({ name }) => name);
const all = (value: unknown): object => Object.fromEntries(names.map((name) => [name, value]));
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const answer =
  'console.log(JSON.stringify({ backends: backends("float32"), results: { ...results("float32"), ...results("float64") } }));';

describe('installed into an empty project', () => {
  it('brings nothing along', () => {
    expect(readdirSync(join(alone, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@actlab']);
    expect(readdirSync(join(alone, 'node_modules/@actlab'))).toEqual(['core']);
  });

  it.each(['activations', 'kernels'])(
    'has %s/NAME for every activation: the record that the main entry has',
    (folder) => {
      const code = `import * as core from '@actlab/core';
      const x = Float32Array.from({ length: 40 }, (_, i) => i / 8 - 2.5);
      const found = [];
      for (const [path, name] of ${JSON.stringify(names.map((name) => [kebab(name), name]))}) {
        const { [name]: activation, ...more } = await import('@actlab/core/${folder}/' + path);
        const isRight = activation === core[name] && activation === core.activationByName(name) && Object.keys(more).length === 0;
        const y = core.forward(activation, x);
        const reference = core.evaluate(activation, x[30]).value;
        if (isRight && Math.abs(y[30] - reference) < 1e-5 && core.backward(activation, x, x).length === 40) found.push(name);
      }
      console.log(JSON.stringify(found));`;
      expect(runModule(alone, code)).toEqual(names);
    },
  );

  it('has numerics and presets, and the schema and the compiler where their peers are', () => {
    const code = `import { exp } from '@actlab/core/numerics';
      import { pytorch } from '@actlab/core/presets';
      import { activationSpecSchema } from '@actlab/core/schema';
      import { compileActivation } from '@actlab/core/compile';
      import { activationList, backend, defineActivation } from '@actlab/core';
      const own = defineActivation({ ...activationList[0] });
      await compileActivation(own);
      console.log(JSON.stringify([exp(0), Object.keys(pytorch).length > 0,
        activationSpecSchema.safeParse({ name: activationList[0].name }).success, backend(own)]));`;
    expect(runModule(withPeers, code)).toEqual([1, true, true, { kind: 'simd' }]);
  });

  it('says what to install where a peer is missing', () => {
    const code = `const errors = [];
      const { compileActivation } = await import('@actlab/core/compile');
      const { activationList, defineActivation } = await import('@actlab/core');
      await compileActivation(defineActivation({ ...activationList[0] })).catch((error) => errors.push([error.code, error.message]));
      await import('@actlab/core/schema').catch((error) => errors.push([error.code, error.message.split(' imported')[0]]));
      console.log(JSON.stringify(errors));`;
    expect(runModule(alone, code)).toEqual([
      [
        'compile-failed',
        'compileSource: the package assemblyscript must be installed, got an error on loading it; try npm install assemblyscript',
      ],
      ['ERR_MODULE_NOT_FOUND', "Cannot find package 'zod'"],
    ]);
  });
});

describe('what it computes', () => {
  let plain: Answer;
  beforeAll(() => {
    plain = runModule(alone, `import { backends, results } from './results.mjs'; ${answer}`) as Answer;
  });

  it('comes from SIMD kernels', () => {
    expect(plain.backends).toEqual(all({ kind: 'simd' }));
    expect(Object.keys(plain.results).length).toBeGreaterThanOrEqual(4 * names.length);
  });

  it('is the same bits where there is no WebAssembly, which backend says', () => {
    const without = runModule(
      alone,
      `delete globalThis.WebAssembly; const { backends, results } = await import('./results.mjs'); ${answer}`,
    ) as Answer;
    expect(without.backends).toEqual(all({ kind: 'scalar', reason: 'this engine has no WebAssembly' }));
    expect(without.results).toEqual(plain.results);
  });

  it('is the same bits in a worker thread', () => {
    const code = `import { Worker } from 'node:worker_threads';
      new Worker('./worker.mjs', { execArgv: [] }).once('message', (message) => console.log(JSON.stringify(message)));`;
    const { backends, results } = runModule(alone, code) as Answer;
    expect(backends).toEqual(all({ kind: 'simd' }));
    expect(plain.results).toMatchObject(results);
  });
});

describe('importing it', () => {
  it('does nothing: no WebAssembly, no global, no changed prototype', () => {
    const code = `const used = [];
      for (const name of ['Memory', 'Module', 'Instance', 'Global']) {
        WebAssembly[name] = new Proxy(WebAssembly[name], {
          construct(target, args) { used.push(name); return new target(...args); },
        });
      }
      const facts = () => [globalThis, Float32Array.prototype, Object.getPrototypeOf(Float32Array.prototype), Array.prototype, Math]
        .map((each) => Reflect.ownKeys(each).map(String).sort().join());
      const before = facts();
      const { activationList, forward } = await import('@actlab/core');
      const isClean = facts().join('|') === before.join('|');
      const onImport = [...used];
      forward(activationList[0], new Float32Array(8));
      const onShort = [...used];
      forward(activationList[0], new Float32Array(16));
      console.log(JSON.stringify({ isClean, onImport, onShort, onUse: [...new Set(used)].sort() }));`;
    expect(runModule(alone, code)).toEqual({
      isClean: true,
      onImport: [],
      onShort: [],
      onUse: ['Global', 'Instance', 'Memory', 'Module'],
    });
  });

  it('loads nothing from outside; the compiler comes with the first use', () => {
    const code = `import { register } from 'node:module';
      const hook = "export const resolve = (specifier, context, next) => { if (/^[./]|^file:|^@actlab/.test(specifier)) " +
        "return next(specifier, context); throw new Error('loads ' + specifier); };";
      register('data:text/javascript,' + encodeURIComponent(hook));
      const { activationList, defineActivation } = await import('@actlab/core');
      const { compileActivation } = await import('@actlab/core/compile');
      const own = defineActivation({ ...activationList[0] });
      const error = await compileActivation(own).catch((error) => error);
      console.log(JSON.stringify(error.cause.message));`;
    expect(runModule(withPeers, code)).toBe('loads assemblyscript/asc');
  });
});
