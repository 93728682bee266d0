// Writes src/kernels/generated from the activation records, building before and after. `--check` reads the package as built,
// writes nothing and fails when a file is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const isCheck = process.argv.includes('--check');
const home = fileURLToPath(new URL('..', import.meta.url));
const build = (stdio) => spawnSync('node_modules/.bin/tsc', ['-b'], { cwd: home, stdio, shell: true }).status;

// A stale generated file may not compile; what the generator itself needs is emitted all the same.
if (!isCheck) build('ignore');
const activations = await import('../dist/activations/index.js');
const { emitActivation, emitIndex } = await import('../dist/kernels/emit-activation.js');

const folder = new URL('../src/kernels/generated/', import.meta.url);
const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const list = Object.values(activations).map((activation) => ({ activation, file: kebab(activation.name) }));
const wanted = new Map(list.map(({ activation, file }) => [`${file}.generated.ts`, emitActivation(activation, file)]));
wanted.set('index.generated.ts', emitIndex(list.map(({ activation, file }) => ({ name: activation.name, file }))));

mkdirSync(folder, { recursive: true });
const read = (name) => (existsSync(new URL(name, folder)) ? readFileSync(new URL(name, folder), 'utf8') : undefined);
const stale = [...wanted].filter(([name, text]) => read(name) !== text).map(([name]) => name);
const leftOver = readdirSync(folder).filter((name) => !wanted.has(name));

if (isCheck) {
  if (stale.length + leftOver.length > 0) {
    console.error(`stale: ${[...stale, ...leftOver].join(', ')}\nRun \`pnpm generate\` in packages/core.`);
    process.exitCode = 1;
  }
} else {
  for (const name of stale) writeFileSync(new URL(name, folder), wanted.get(name));
  for (const name of leftOver) rmSync(new URL(name, folder));
  console.log(`${wanted.size} files, ${stale.length} written, ${leftOver.length} removed`);
  process.exitCode = build('inherit');
}
