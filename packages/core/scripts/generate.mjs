// Writes src/kernels/generated from the activation records, building before and after: scalar loops as TypeScript, kernels as
// WebAssembly compiled from AssemblyScript. A kernel whose source has not changed is not compiled again; `--all` compiles every
// one. `--check` reads the package as built, writes nothing and fails when a file is stale.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
/** What a module may weigh as shipped, in bytes after gzip. */
const budget = 3072;
const sizeOf = (text) => gzipSync(text, { level: 9 }).length;
const hash = ({ source, constants }) =>
  createHash('sha256').update(assemblyScript.version).update(source).update(constants).digest('hex').slice(0, 16);

/** Files by name. */
const wanted = new Map();
for (const { list, index, sources } of [
  { list: Object.values(activations), index: 'index', sources: 'activations' },
  { list: Object.values(precise), index: 'precise', sources: 'activations/precise' },
]) {
  const exports = [];
  for (const activation of list) {
    const { name } = activation;
    const file = kebab(name);
    const from = `${sources}/${file}`;
    wanted.set(`scalar/${file}.generated.ts`, emitScalarLoops(activation, from));
    const below = { float32: `../scalar/${file}.generated.js`, float64: `../float32/${file}.generated.js` };
    let last = 'scalar';
    for (const precision of ['float32', 'float64']) {
      const forms = [0, 1, 2].map((compactness) => emitKernels(activation, compactness)[precision]);
      if (forms[0] === undefined) continue;
      const path = `${precision}/${file}.generated.ts`;
      const text = await kernelFile(path, { name, from, precision, below: below[precision] }, forms);
      // float64 arrays have scalar loops too: their kernels are shipped only where they fit.
      if (text === undefined || (precision === 'float64' && sizeOf(text) > budget)) continue;
      wanted.set(path, text);
      last = precision;
    }
    exports.push(`export { ${name} } from './${last}/${file}.generated.js';`);
  }
  wanted.set(`${index}.generated.ts`, `${header(`${sources}/index`)}\n${exports.join('\n')}\n`);
}

/** The file of a module in the first of its forms that fits the budget, else in the last; kept when it is up to date. */
async function kernelFile(path, about, forms) {
  const present = read(path);
  const marks = forms.map((form) => `// AssemblyScript source ${hash(form)}`);
  const isKept = (mark, i) => present?.includes(`${mark}\n`) && (sizeOf(present) <= budget || i === forms.length - 1);
  if (!isAll && marks.some(isKept)) return present;
  // A check compiles nothing: what it cannot know is stale, except float64 kernels that were left out.
  if (isCheck) return present === undefined && about.precision === 'float64' ? undefined : `stale ${path}`;
  let text = '';
  for (const [i, form] of forms.entries()) {
    text = kernelText(about, marks[i], form, await compileSource(form.source));
    if (sizeOf(text) <= budget) break;
  }
  return text;
}

function kernelText({ name, from, precision, below }, mark, { constants }, wasm) {
  return `${header(from)}
${mark}
import { attachKernels } from '../../attach-kernels.js';
import { ${name} as below } from '${below}';

/** ${wasm.length} bytes of WebAssembly. */
const wasm = '${base64(wasm)}';
const constants = '${base64(constants)}';

export const ${name} = /* @__PURE__ */ attachKernels(below, { ${precision}: { wasm, constants } });
`;
}

const stale = [...wanted].filter(([name, text]) => read(name) !== text);
const present = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
const leftOver = present
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(folder).length).replace(/^\//, ''))
  .filter((name) => !wanted.has(name));

if (isCheck) {
  if (stale.length + leftOver.length > 0) {
    console.error(
      `stale: ${[...stale.map(([name]) => name), ...leftOver].join(', ')}\nRun \`pnpm generate\` in packages/core.`,
    );
    process.exitCode = 1;
  }
} else {
  for (const each of ['scalar', 'float32', 'float64']) mkdirSync(new URL(each, folder), { recursive: true });
  for (const [name, text] of stale) writeFileSync(new URL(name, folder), text);
  for (const name of leftOver) rmSync(new URL(name, folder));
  console.log(`${wanted.size} files, ${stale.length} written, ${leftOver.length} removed`);
  process.exitCode = build('inherit');
}
