// Measures the float32 accuracy of every activation over all finite inputs, subnormal ones included, and prints the worst error in
// units in the last place and where it is. `--stride N` takes every N-th of the 2^32 bit patterns (default 61; 1 takes them all),
// `--only NAME,…` some activations, `--write` keeps the result in accuracy.json, from which docs/activations.md is made.
// Exit code 1 when a record states a smaller error than was measured. One thread per core.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { activationList, closestName, preciseSigmoid, preciseTanh } from '../dist/index.js';

const { values: options } = parseArgs({
  options: {
    stride: { type: 'string', default: '61' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const fail = (message) => {
  console.error(message);
  process.exit(2);
};
const stride = Number(options.stride);
if (!Number.isInteger(stride) || stride < 1) fail(`--stride: must be a whole number ≥ 1, got ${options.stride}`);

const all = [...activationList, preciseSigmoid, preciseTanh];
const names = all.map(({ name }) => name);
const only = options.only?.split(',');
for (const name of only ?? []) {
  const near = closestName(name, names);
  if (!names.includes(name)) {
    fail(`--only: must be names of activations, got ${name}${near === undefined ? '' : `. Did you mean ${near}?`}`);
  }
}
const list = only === undefined ? all : all.filter(({ name }) => only.includes(name));

const jobs = list.flatMap((activation) => ['value', 'derivative'].map((form) => ({ activation, form })));
const results = new Map();
const started = Date.now();
console.log(`every ${stride}th float32 number; error in units in the last place`);
await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));

/** Takes jobs until none is left; all threads share one list. */
async function work() {
  const worker = new Worker(new URL('./accuracy-worker.mjs', import.meta.url));
  while (jobs.length > 0) {
    const { activation, form } = jobs.shift();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ name: activation.name, form, stride });
    // Rejects when the worker fails.
    const [measured] = await once(worker, 'message');
    report(activation, form, measured);
  }
  await worker.terminate();
}

function report(activation, form, { worst, at, count, nearZero }) {
  const bound = activation.stated.ulp[form];
  const isKept = worst <= bound && (nearZero === undefined || nearZero.worstAbsolute <= 2 ** -26);
  if (!isKept) process.exitCode = 1;
  results.set(`${activation.name} ${form}`, {
    worst: rounded(worst),
    at,
    bound,
    ...(nearZero && { nearZero: { ...nearZero, worstAbsolute: rounded(nearZero.worstAbsolute) } }),
  });
  const near = nearZero
    ? `, near zeros of f' absolute ${nearZero.worstAbsolute.toExponential(1)} at ${nearZero.at}`
    : '';
  console.log(
    `${activation.name.padEnd(16)} ${form.padEnd(10)} worst ${worst.toFixed(4)} at ${at}${near} (stated ${bound}, ${count} inputs) ${isKept ? 'ok' : 'ABOVE THE BOUND'}`,
  );
}

/** Four digits: the last bits of the reference may differ from engine to engine. */
function rounded(error) {
  return Number.isFinite(error) ? Number(error.toPrecision(4)) : String(error);
}

if (options.write) {
  const file = new URL('../accuracy.json', import.meta.url);
  const before = only === undefined ? {} : JSON.parse(readFileSync(file, 'utf8')).activations;
  const measured = list.map(({ name }) => [
    name,
    { value: results.get(`${name} value`), derivative: results.get(`${name} derivative`) },
  ]);
  const activations = { ...before, ...Object.fromEntries(measured) };
  writeFileSync(file, `${JSON.stringify({ stride, activations }, null, 2)}\n`);
}
console.log(`${results.size} measured in ${Math.round((Date.now() - started) / 1000)} s`);
