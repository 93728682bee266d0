// Sweeps over a function that the user brings in a file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handRelu, twins } from '../samples/own-activation.js';
import { makeFolder, runActlab, startActlab } from './run-actlab.js';

const folder = makeFolder({
  'twins.yaml': twins,
  'endless.yaml': twins.replace('name: twins\nreplicates: 3', 'name: endless\nreplicates: 3000'),
  'relu-only.yaml': twins.replace(', handRelu', ''),
  'hand.js': handRelu(),
  'hand.ts': `const unused: number = 1;\n${handRelu()}export type Unused = typeof unused;\n`,
  'named.yaml': twins.replace('replicates', 'activations: [acts/hand.mjs]\nreplicates'),
  'none.yaml': twins.replace('replicates', 'activations:\n  - acts/hand.mjs\n  - ./none.js\nreplicates'),
  'unused.yaml': twins.replace(', handRelu', '').replace('replicates', 'activations: [hand.js]\nreplicates'),
  'slope.js': handRelu({ 'whenPositive(x, 1, 0)': 'whenPositive(x, 2, 0)' }),
  'output.js': handRelu({ 'whenPositive(y, 1, 0)': 'whenPositive(y, 3, 0)' }),
  // Right at the default of its parameter, 1, alone.
  'parameter.js': handRelu({
    'params: {}': "params: { a: { default: 1, min: 0, max: 4, doc: 'A.' } }",
    "'less', 0, 0, x)": "'less', 0, 0, formula.multiply(formula.param('a'), x))",
  }),
  'syntax.js': 'export default {\n  name: ,\n};\n',
  'throws.js': "throw new TypeError('not today');\n",
  'empty.js': 'export const answer = 42;\n',
  'two.js': `${handRelu({ 'export default': 'export const a =' })}export const b = { ...a };\n`,
  'catalogue.js': handRelu({ "'handRelu'": "'tanh'" }),
  'operators.js': handRelu({ "select(x, 'less', 0, 0, x)": 'x * 2' }),
  'incomplete.js': handRelu({ 'range: [0, Infinity],': '' }),
  'seven.js': handRelu({
    'params: {}':
      "params: Object.fromEntries([...'abcdefg'].map((a) => [a, { default: 1, min: 0, max: 4, doc: 'A number.' }]))",
  }),
  'import.js': "import { missing } from './nowhere.js';\nexport default missing;\n",
  'text.txt': 'no program',
});
beforeAll(() => {
  mkdirSync(`${folder.path}/acts`);
  writeFileSync(`${folder.path}/acts/hand.mjs`, `import own from './part.js';\nexport const alone = own;\n`);
  writeFileSync(`${folder.path}/acts/part.js`, handRelu());
});
afterAll(folder.remove);

const run = async (...words: string[]) => await runActlab(folder.path, words);

interface Arm {
  activation: string;
  objective: number[];
  testAcc: number;
  testLoss: number;
}
const scores = ({ objective, testAcc, testLoss }: Arm) => ({ objective, testAcc, testLoss });

test.each([
  ['js', ['twins.yaml', '--activation', './hand.js']],
  ['ts', ['twins.yaml', '--activation', 'hand.ts']],
  ['mjs, named in the sweep file', ['named.yaml']],
  ['mjs, named twice', ['named.yaml', '--activation', './acts/hand.mjs']],
])('ReLU by hand scores what ReLU scores, to the last bit: from %s', async (name, words) => {
  const { code, stdout } = await run('sweep', 'run', ...words, '--workers', '2', '--json', '--db', `${name}.db`);
  expect(code).toBe(0);
  const { arms } = JSON.parse(stdout) as { arms: Arm[] };
  expect(arms.map(({ activation }) => activation)).toEqual(['relu', 'handRelu']);
  expect(arms[0]!.objective).toHaveLength(3);
  expect(scores(arms[1]!)).toEqual(scores(arms[0]!));
});

test('an edited formula is another sweep of other trials, a moved file is the same', async () => {
  const runWith = async (file: string) =>
    await run('sweep', 'run', 'twins.yaml', '--activation', file, '--db', 'edited.db');
  expect((await runWith('hand.js')).code).toBe(0);
  expect((await runWith('acts/part.js')).stderr).toContain('all 6 trials were already in edited.db, nothing trained');
  const text = readFileSync(`${folder.path}/hand.js`, 'utf8');
  writeFileSync(
    `${folder.path}/edited.js`,
    text
      .replace("select(x, 'less', 0, 0, x)", "formula.add(1, select(x, 'less', 0, 0, x))")
      .replace('unlessNaN(y, whenPositive(y, 1, 0))', 'unlessNaN(y, select(y, "greater", 1, 1, 0))'),
  );
  const { code, stdout, stderr } = await runWith('edited.js');
  expect({ code, stderr: stderr.match(/(\d) of 6 trials were already/)?.[1] }).toEqual({ code: 0, stderr: '3' });
  expect(stdout).toContain('handRelu');
  expect((await run('sweep', 'ls', '--db', 'edited.db')).stdout).toContain('twins-2');
});

test('a sweep that is stopped says how to take it up again, with its activation', async () => {
  const words = ['sweep', 'run', 'endless.yaml', '--activation', './hand.js', '--progress', 'jsonl', '--db', 'stop.db'];
  const running = startActlab(folder.path, words);
  while (!running.stderr().includes('"type":"trial.ended"') && running.child.exitCode === null) await delay(5);
  running.child.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain('Resume: actlab sweep run endless.yaml --activation ./hand.js --db stop.db\n');
});

test('train takes a file, with the bits of the function that it writes down again', async () => {
  const digestOf = async (activation: string): Promise<string> => {
    const { code, stdout } = await run('train', '--activation', activation, '--epochs', '2', '--json');
    expect(code).toBe(0);
    return JSON.parse(stdout).result.digest;
  };
  expect(await digestOf('./hand.js')).toBe(await digestOf('relu'));
  const wrong = await run('train', '--activation', './slope.js');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('slope.js');
});

test('explore shows a file, whatever its derivative says', async () => {
  const right = await run('explore', './hand.js');
  expect(right).toMatchObject({ code: 0, stderr: '' });
  expect(right.stdout).toContain('ReLU by hand  handRelu');
  expect(right.stdout).toContain("f' is what differences of f say");
  const wrong = await run('explore', './slope.js', '--json');
  expect(JSON.parse(wrong.stdout).problems[0]).toMatchObject({ claimed: 2, measured: 1 });
});

test.each<[words: string[], texts: string[]]>([
  [
    ['twins.yaml', '--activation', 'relu'],
    ["argument 'relu' is invalid", 'It must be the path of a .js, .mjs or .ts file'],
  ],
  [['twins.yaml', '--activation', './none.js'], ['./none.js: there is no such file']],
  [['twins.yaml', '--activation', './acts'], ['./acts: a file of an activation must end in .js, .mjs or .ts']],
  [['twins.yaml', '--activation', './text.txt'], ['must end in .js, .mjs or .ts']],
  [['none.yaml'], ['none.yaml:4:5: activations[1]: none.js: there is no such file']],
  [['twins.yaml'], ['twins.yaml:5:35: space.network.activation.name[1]', 'got "handRelu"']],
  [
    ['relu-only.yaml', '--activation', 'hand.js'],
    [
      'hand.js: the sweep must name the activation, got none of handRelu',
      'try: network.activation.name: [relu, handRelu]',
    ],
  ],
  [['unused.yaml'], ['unused.yaml:2:15: activations[0]: hand.js: the sweep must name the activation']],
  [
    ['twins.yaml', '--activation', 'slope.js'],
    ['slope.js: handRelu.derivative at x = 0.00', 'must be the slope of value, 1, got 2 (difference 1.00); and'],
  ],
  [
    ['twins.yaml', '--activation', 'output.js'],
    ['handRelu.derivativeFromOutput at x = 0.00', "must be the record's derivative, 1, got 3"],
  ],
  [['twins.yaml', '--activation', 'parameter.js'], ['with a 2: handRelu.derivative at x = ']],
  [['twins.yaml', '--activation', 'syntax.js'], ['syntax.js:2:9: the file must load, got: Unexpected ","']],
  [
    ['twins.yaml', '--activation', 'import.js'],
    ['import.js:1:25: the file must load, got: Could not resolve "./nowhere.js"'],
  ],
  [['twins.yaml', '--activation', 'throws.js'], ['throws.js: the file must load, got TypeError: not today']],
  [
    ['twins.yaml', '--activation', 'empty.js'],
    ['empty.js: a file must export one record of an activation, as default or alone, got none', 'try: export default'],
  ],
  [
    ['twins.yaml', '--activation', 'two.js'],
    ['two.js: a file must export one record', 'got a, b'],
  ],
  [
    ['twins.yaml', '--activation', 'catalogue.js'],
    ['catalogue.js: the name must not be one of the catalogue, got "tanh"'],
  ],
  [
    ['twins.yaml', '--activation', 'operators.js'],
    ['handRelu.value: must be built with the operations of formula, got the constant NaN'],
  ],
  [
    ['twins.yaml', '--activation', 'incomplete.js'],
    ['incomplete.js: an activation must have a list of numbers stated.range'],
  ],
  [['twins.yaml', '--activation', 'seven.js'], ['handRelu: must have at most 6 parameters to be trained, got 7']],
  [
    ['twins.yaml', '--activation', 'hand.js', '--activation', 'hand.ts'],
    ['hand.ts: every activation must have its own name, got handRelu as in hand.js'],
  ],
])('%j exits 2 with one message and makes no database', async (words, texts) => {
  const { code, stdout, stderr } = await run('sweep', 'run', ...words, '--db', 'no.db');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const text of texts) expect(stderr).toContain(text);
  expect(stderr.match(/error:/g)).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s+at |data:text/m);
  expect(existsSync(`${folder.path}/no.db`)).toBe(false);
});
