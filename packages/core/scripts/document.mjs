// Writes docs/activations.md and its pictures from the records of the package as built. `--check` writes nothing and fails when
// a file is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { activationList, measureProperties, preciseSigmoid, preciseTanh } from '../dist/index.js';
import { picture } from './document-picture.mjs';
import { presetSection } from './document-presets.mjs';
import { accuracyTable, conditionTable, functionTable, propertyTable } from './document-tables.mjs';

const docs = new URL('../../../docs/', import.meta.url);
const pictures = 'images/activations/';
const accuracyFile = new URL('../accuracy.json', import.meta.url);
const accuracy = existsSync(accuracyFile) ? JSON.parse(readFileSync(accuracyFile, 'utf8')) : undefined;

const documented = activationList.map((activation) => ({ activation, measured: measureProperties(activation) }));

const page = [
  '# Activations',
  '',
  '<!-- Written by `node scripts/document.mjs` in packages/core from the records; change those. -->',
  '',
  `The ${documented.length} activations of \`@actlab/core\`. In the pictures f is solid and f' dashed; both are interrupted where they jump.`,
  'Parameters have their defaults. `actlab explore NAME` shows one function closely, at any parameters.',
  '',
  ...functionTable(documented),
  '',
  '## Measured properties',
  '',
  'Found by `measureProperties` on the float64 reference, not taken from what a record states; a contract test holds the two',
  "against each other. Kinks are where f' jumps, or f itself. A bracket means that the end of the range is a value of f. z is",
  'standard normal: the last three columns are the mean of f(z) and the shares of z that give exactly 0 and a slope below 0.01.',
  '',
  ...propertyTable(documented),
  '',
  '## The four conditions',
  '',
  'An activation function is often asked to be non-linear; continuous and differentiable; defined on all of ℝ; monotone and',
  'S-shaped. "Yes" means to the letter: continuously differentiable, strictly increasing. "Almost everywhere" means continuous and',
  'continuously differentiable but at finitely many kinks, or S-shaped with constant pieces. S-shaped: bounded, with a slope that',
  'rises and then falls.',
  '',
  ...conditionTable(documented),
  ...(accuracy === undefined ? [] : ['', ...accuracySection(accuracy)]),
  ...section(presetSection()),
  '',
].join('\n');

function section(lines) {
  return lines.length === 0 ? [] : ['', ...lines];
}

function accuracySection(measured) {
  const which = measured.stride === 1 ? 'all float32 numbers' : `one in ${measured.stride} float32 numbers`;
  return [
    '## Accuracy in float32',
    '',
    `Worst error over ${which}, subnormal results included, in units in the last place, with the promised bound. Within 0.01 of a`,
    "zero of f' an absolute error of 2⁻²⁶ ≈ 15 · 10⁻⁹ is promised instead. Kernels and scalar loops give the same bits. Measured by",
    '`npm run test:accuracy` (`-- --stride 1` takes all 2³² numbers, `-- --write` keeps the result).',
    '',
    ...accuracyTable([...activationList, preciseSigmoid, preciseTanh], measured),
  ];
}

const wanted = new Map([
  ['activations.md', page],
  ...documented.map(({ activation, measured }) => [
    `${pictures}${activation.name}.svg`,
    picture(activation, measured.kinks),
  ]),
]);
const read = (name) => (existsSync(new URL(name, docs)) ? readFileSync(new URL(name, docs), 'utf8') : undefined);
mkdirSync(new URL(pictures, docs), { recursive: true });
const stale = [...wanted].filter(([name, text]) => read(name) !== text).map(([name]) => name);
const leftOver = readdirSync(new URL(pictures, docs))
  .map((name) => pictures + name)
  .filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  if (stale.length + leftOver.length > 0) {
    console.error(`stale: ${[...stale, ...leftOver].join(', ')}\nRun \`node scripts/document.mjs\` in packages/core.`);
    process.exitCode = 1;
  }
} else {
  for (const name of stale) writeFileSync(new URL(name, docs), wanted.get(name));
  for (const name of leftOver) rmSync(new URL(name, docs));
  console.log(`${wanted.size} files, ${stale.length} written, ${leftOver.length} removed`);
}
