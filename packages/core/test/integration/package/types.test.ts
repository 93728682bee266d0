// The shipped types, for programs that have neither the DOM's types nor Node's and that check every declaration file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { activationList } from '../../../dist/index.js';
import { runTool } from './run-tool.js';

const strict = [
  '--noEmit',
  '--strict',
  '--exactOptionalPropertyTypes',
  '--skipLibCheck',
  'false',
  '--target',
  'ES2022',
];
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const names = activationList.map((activation) => activation.name);
const [name] = names as [string];
const entries = names.flatMap((each) => [
  `import * as ${each}Scalar from '@actlab/core/activations/${kebab(each)}';`,
  `import * as ${each}Kernels from '@actlab/core/kernels/${kebab(each)}';`,
]);

const program = `import * as core from '@actlab/core';
${entries.join('\n')}
import { compileActivation } from '@actlab/core/compile';
import { exp } from '@actlab/core/numerics';
import { pytorch } from '@actlab/core/presets';

const { ${name} } = ${name}Scalar;
const { ${name}: withKernels } = ${name}Kernels;
const all: core.Activation[] = [${names.flatMap((each) => [`${each}Scalar.${each}`, `${each}Kernels.${each}`]).join(', ')}];
const singles: Float32Array = core.forward(${name}, new Float32Array(3));
const doubles: Float64Array = core.backward(withKernels, new Float64Array(3), new Float64Array(3));
const named: '${name}' = ${name}.name;
const compiled: Promise<typeof ${name}> = compileActivation(${name});
// @ts-expect-error: arrays of two types
core.backward(${name}, singles, doubles);
// @ts-expect-error: no such activation
const unknown: core.ActivationName = 'noSuchActivation';
export const used = [all, named, compiled, unknown, exp(0), pytorch, core.backend(${name})];
`;

/** What the compiler says about a program in `folder`. */
function problems(folder: string, text: string, ...flags: string[]): string {
  writeFileSync(join(folder, 'program.ts'), text);
  const { output, status } = runTool(folder, 'tsc', ...strict, ...flags, 'program.ts');
  return status === 0 ? '' : output;
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
