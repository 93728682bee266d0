// Writes src/kernels/generated from the activation records, building before and after: scalar loops as TypeScript, kernels as
// WebAssembly compiled from AssemblyScript. A kernel whose source has not changed is not compiled again; `--all` compiles every
// one. `--check` reads the package as built, writes nothing and fails when a file is stale.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import assemblyScript from 'assemblyscript/package.json' with { type: 'json' };

const isCheck = process.argv.includes('--check');
const isAll = process.argv.includes('--all');
const home = fileURLToPath(new URL('..', import.meta.url));
const build = (stdio) => spawnSync('node_modules/.bin/tsc', ['-b'], { cwd: home, stdio, shell: true }).status;

// A stale generated file may not compile; what the generator itself needs is emitted all the same.
if (!isCheck) build('ignore');
const activations = await import('../dist/activations/index.js');
const precise = await import('../dist/activations/precise/index.js');
const { emitKernels, emitScalarLoops, header } = await import('../dist/kernels/emit-activation.js');
const { compileSource } = await import('../dist/compile/assembly-script.js');

const folder = new URL('../src/kernels/generated/', import.meta.url);
const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const read = (name) => (existsSync(new URL(name, folder)) ? readFileSync(new URL(name, folder), 'utf8') : undefined);
const hash = ({ source, constants }) =>
  createHash('sha256').update(assemblyScript.version).update(source).update(constants).digest('hex').slice(0, 16);

/** Texts that are wholly known, and kernels, known by the hash of their source. */
const wanted = new Map();
for (const [list, index, home] of [
  [Object.values(activations), 'index', 'activations'],
  [Object.values(precise), 'precise', 'activations/precise'],
]) {
  const exports = [];
  for (const activation of list) {
    const { name } = activation;
    const file = kebab(name);
    const from = `${home}/${file}`;
    wanted.set(`scalar/${file}.generated.ts`, { text: emitScalarLoops(activation, from) });
    const { float32, float64 } = emitKernels(activation);
    wanted.set(`float32/${file}.generated.ts`, kernelFile(name, from, 'float32', float32, `../scalar/${file}.generated.js`));
    if (float64) {
      wanted.set(`float64/${file}.generated.ts`, kernelFile(name, from, 'float64', float64, `../float32/${file}.generated.js`));
    }
    exports.push(`export { ${name} } from './${float64 ? 'float64' : 'float32'}/${file}.generated.js';`);
  }
  wanted.set(`${index}.generated.ts`, { text: `${header(`${home}/index`)}\n${exports.join('\n')}\n` });
}

function kernelFile(name, from, precision, module, below) {
  const mark = `// AssemblyScript source ${hash(module)}`;
  const write = (wasm) => `${header(from)}
${mark}
import { attachKernels } from '../../attach-kernels.js';
import { ${name} as below } from '${below}';

/** ${wasm.length} bytes of WebAssembly. */
const wasm = '${base64(wasm)}';
const constants = '${base64(module.constants)}';

export const ${name} = /* @__PURE__ */ attachKernels(below, { ${precision}: { wasm, constants } });
`;
  return { mark, compile: async () => write(await compileSource(module.source)) };
}

const isStale = ([name, { text, mark }]) => {
  const present = read(name);
  if (text !== undefined) return present !== text;
  return isAll || !present?.includes(`${mark}\n`);
};
const stale = [...wanted].filter(isStale);
const present = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
const leftOver = present
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(folder).length).replace(/^\//, ''))
  .filter((name) => !wanted.has(name));

if (isCheck) {
  if (stale.length + leftOver.length > 0) {
    console.error(`stale: ${[...stale.map(([name]) => name), ...leftOver].join(', ')}\nRun \`pnpm generate\` in packages/core.`);
    process.exitCode = 1;
  }
} else {
  for (const each of ['scalar', 'float32', 'float64']) mkdirSync(new URL(each, folder), { recursive: true });
  for (const [name, { text, compile }] of stale) writeFileSync(new URL(name, folder), text ?? (await compile()));
  for (const name of leftOver) rmSync(new URL(name, folder));
  console.log(`${wanted.size} files, ${stale.length} written, ${leftOver.length} removed`);
  process.exitCode = build('inherit');
}
