import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { smallSweep } from '../samples/sweeps.js';
import { makeFolder, runActlab } from './run-actlab.js';

const space = 'space: {network.depth: [1]}\n';
const folder = makeFolder({
  'unknown-key.yaml': `name: a\nreplicas: 3\n${space}`,
  'slope.yaml':
    'name: a\nspace:\n  network.activation.name: [leakyRelu]\n  network.activation.params.negativeSlope: [abc]\n',
  'depth.yaml': 'name: a\nspace:\n  network.depth: [0, 2]\n',
  'empty.yaml': '',
  'invalid.yaml': 'name: a\nspace: {network.depth: [1, 2\n',
  'invalid.json': '{"name": "a", "space": {"network.depth": [1,}}',
  'binary.yaml': Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256),
  'packed.yaml': gzipSync(smallSweep),
  'ragged.csv': 'u,v,y\n1,2,a\n3,b\n',
  'ragged.yaml': `name: a\nbase: {data: {name: csv, options: {path: ragged.csv}}}\n${space}`,
  'lost.yaml': `name: a\nbase: {data: {name: csv, options: {path: lost.csv}}}\n${space}`,
  'text.db': 'not a database, but a text of more than sixteen bytes',
  'empty.db': '',
  'program.ts': 'export const sweep = {};',
});
afterAll(folder.remove);

test.each([
  ['unknown-key.yaml', ['unknown-key.yaml:2:', 'replicas', 'replicates']],
  ['slope.yaml', ['slope.yaml:4:', 'negativeSlope', '"abc"']],
  ['depth.yaml', ['depth.yaml:3:', 'space.network.depth[0]', '1 to 256', 'got 0']],
  ['empty.yaml', ['empty.yaml', 'empty file']],
  ['invalid.yaml', ['invalid.yaml:', 'must be valid YAML']],
  ['invalid.json', ['invalid.json:']],
  ['binary.yaml', ['binary.yaml', 'binary data']],
  ['packed.yaml', ['packed.yaml', 'gzip data']],
  ['missing.yaml', ['missing.yaml: there is no such file', 'try: a file that exists']],
  ['activatoins', ['activatoins: there is no such file and no ready-made sweep', 'try: activations']],
  ['ragged.yaml', ['ragged.csv:3: must have 3 cells', 'got 2', 'try: quote']],
  ['lost.yaml', ['lost.csv: must be there, got no such file', 'try: a path from the folder of the sweep file']],
  ['.', ['got a folder']],
  ['program.ts', ['a sweep file is YAML or JSON']],
])('the sweep %s exits 2 with one message and makes no database', async (name, texts) => {
  const { code, stdout, stderr } = await runActlab(folder.path, ['sweep', 'run', name, '--db', 'none.db']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const text of texts) expect(stderr).toContain(text);
  expect(stderr.match(/error:/g)).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(`${folder.path}/none.db`)).toBe(false);
});

test('a plan says what is wrong in the same words', async () => {
  const answers = ['run', 'plan'].map((command) => runActlab(folder.path, ['sweep', command, 'depth.yaml']));
  const [run, plan] = await Promise.all(answers);
  expect(plan).toEqual(run);
});

test.each([
  [['sweep', 'ls', '--db', 'none.db'], 'none.db: must be a store, got nothing there'],
  [['sweep', 'show', 'latest', '--db', 'empty.db'], 'empty.db: must be a store, got an empty file'],
  [['sweep', 'ls', '--db', 'text.db'], 'no SQLite database'],
  [['sweep', 'ls', '--db', '.'], 'got a folder'],
  [['sweep', 'run', 'activations', '--db', 'no/such/folder.db'], 'its folder'],
])('%j exits 4 and says what the database is', async (words, text) => {
  const { code, stdout, stderr } = await runActlab(folder.path, words);
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  expect(stderr).toContain(text);
});

test('ACTLAB_DEBUG=1 and -v show where an error happened', async () => {
  const words = ['sweep', 'ls', '--db', 'none.db'];
  expect((await runActlab(folder.path, words, { ACTLAB_DEBUG: '1' })).stderr).toMatch(/^\s+at /m);
  expect((await runActlab(folder.path, [...words, '-v'])).stderr).toMatch(/^\s+at /m);
});

test('the database is the flag, then ACTLAB_DB, then ./actlab.db', async () => {
  const from = async (words: string[], extra = {}) =>
    (await runActlab(folder.path, ['sweep', 'ls', ...words], extra)).stderr;
  expect(await from([])).toContain('actlab.db');
  expect(await from([], { ACTLAB_DB: 'b.db' })).toContain('b.db');
  expect(await from(['--db', 'a.db'], { ACTLAB_DB: 'b.db' })).toContain('a.db');
});
