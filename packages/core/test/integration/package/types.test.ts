// The shipped types, for programs that have neither the DOM's types nor Node's and that check every declaration file.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { activationList } from '../../../dist/index.js';

const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));
const strict = [
  '--noEmit',
  '--strict',
  '--exactOptionalPropertyTypes',
  '--skipLibCheck',
  'false',
  '--target',
  'ES2022',
];
const { name } = activationList[0]!;
const path = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const program = `import * as core from '@actlab/core';
import { ${name} } from '@actlab/core/activations/${path}';
import { ${name} as withKernels } from '@actlab/core/kernels/${path}';
import { compileActivation } from '@actlab/core/compile';
import { exp } from '@actlab/core/numerics';
import { pytorch } from '@actlab/core/presets';

const singles: Float32Array = core.forward(${name}, new Float32Array(3));
const doubles: Float64Array = core.backward(withKernels, new Float64Array(3), new Float64Array(3));
const named: '${name}' = ${name}.name;
const compiled: Promise<typeof ${name}> = compileActivation(${name});
// @ts-expect-error: arrays of two types
core.backward(${name}, singles, doubles);
// @ts-expect-error: no such activation
const unknown: core.ActivationName = 'noSuchActivation';
export const used = [named, compiled, unknown, exp(0), pytorch, core.backend(${name})];
`;

/** What the compiler says about a program in `folder`. */
function problems(folder: string, text: string, ...flags: string[]): string {
  writeFileSync(join(folder, 'program.ts'), text);
  const { stdout, status } = spawnSync(tsc, [...strict, ...flags, 'program.ts'], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}

const nodeNext = ['--module', 'NodeNext'];
const bundler = ['--module', 'ESNext', '--moduleResolution', 'bundler'];
const bare = ['--lib', 'ES2023', '--types', ''];

it.each([
  ['NodeNext', [...nodeNext, ...bare]],
  ['bundler', [...bundler, ...bare]],
  ["NodeNext and the DOM's types", [...nodeNext, '--lib', 'ES2023,DOM', '--types', '']],
])('check under module resolution %s', (_, flags) => {
  expect(problems(inject('alone'), program, ...flags)).toBe('');
});

it('of the schema check where zod is', () => {
  const schema = `import { type ActivationSpec, activationSpecSchema } from '@actlab/core/schema';
export const spec: ActivationSpec = activationSpecSchema.parse({ name: '${name}' });
`;
  expect(problems(inject('withPeers'), schema, ...nodeNext, '--lib', 'ES2023,DOM', '--types', '')).toBe('');
  expect(problems(inject('alone'), schema, ...nodeNext, ...bare)).toContain("Cannot find module 'zod/mini'");
});
