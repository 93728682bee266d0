// CSV files from disk: what they become, and the one error that says what is wrong.
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ClassificationDataset, loadDataset, type RegressionDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.js';

const { folder, write, open, messageOf } = scratchFolder();

describe('a CSV file', () => {
  test('with text in its last column is a classification, its classes in alphabetical order', async () => {
    write('pets.csv', 'weight,height,kind\n4.5,0.25,cat\n-1.5e1,.5,dog\n+3,1e-3,cat\n');
    const pets = await open<ClassificationDataset>('csv', { path: 'pets.csv' });
    expect(pets).toMatchObject({ name: 'csv', title: 'pets.csv', rows: 3, features: 2, outputs: 2 });
    expect([...pets.x]).toEqual([4.5, 0.25, -15, 0.5, 3, Math.fround(1e-3)]);
    expect([pets.classes, [...pets.labels], pets.scaling]).toEqual([['cat', 'dog'], [0, 1, 0], 'columns']);
  });

  test('reads the committed iris file as the embedded data set has it, bit for bit', async () => {
    const lines = readFileSync(new URL('../../../data/iris.csv', import.meta.url), 'utf8').split('\n');
    write('iris.csv', ['a,b,c,d,species', ...lines.slice(1)].join('\n'));
    const iris = loadDataset({ name: 'iris' }) as ClassificationDataset;
    const read = await open<ClassificationDataset>('csv', { path: 'iris.csv' });
    expect([read.x, read.labels, read.sha256]).toEqual([iris.x, iris.labels, iris.sha256]);
  });

  const plain = 'a,"the ""b""",c\n1,2,x\n"3",4,"y, or\nz"\n';
  const cells = { x: [1, 2, 3, 4], classes: ['x', 'y, or\nz'] };
  test.each([
    ['quotes, doubled quotes, a delimiter and a line end in a cell', plain],
    ['CRLF', plain.replaceAll('\n', '\r\n').replace('or\r\nz', 'or\nz')],
    [
      'CRLF after a header that ends in LF',
      plain.replaceAll('\n', '\r\n').replace('or\r\nz', 'or\nz').replace('\r', ''),
    ],
    ['a byte order mark', `\uFEFF${plain}`],
    ['empty lines, also at the end', plain.replace('1,2,x\n', '\n1,2,x\n\n').concat('\n\n')],
    ['no line end at the end', plain.trimEnd()],
    ['gzip, by its content', gzipSync(plain)],
    ['gzip of two members', Buffer.concat([gzipSync(plain.slice(0, 20)), gzipSync(plain.slice(20))])],
    ['spaces around numbers', plain.replace('1,2', ' 1 ,\t2')],
  ])('may have %s', async (_, content) => {
    write('odd.csv', content);
    const { x, classes } = await open<ClassificationDataset>('csv', { path: 'odd.csv' });
    expect({ x: [...x], classes }).toEqual(cells);
  });

  test('takes the target, the features and the delimiter that its options name', async () => {
    write('named.csv', 'y;name;u;v\n1.5;first;1;2\n2.5;second;3;4\n');
    const options = { path: 'named.csv', target: 'y', features: ['v', 'u'], delimiter: ';' };
    const named = await open<RegressionDataset>('csv', options);
    expect([named.task, [...named.x], [...named.targets], named.outputs]).toEqual([
      'regression',
      [2, 1, 4, 3],
      [1.5, 2.5],
      1,
    ]);
  });

  const column = (values: readonly (number | string)[]) => ['u,y', ...values.map((y) => `0,${y}`)].join('\n');
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
  test.each([
    ['20 different whole numbers', upTo(20), 'classification'],
    ['21 different whole numbers', upTo(21), 'regression'],
    ['two numbers with a fraction', [0.5, 1], 'regression'],
    ['numbers and one text', [1, 2, '3+'], 'classification'],
    ['1000 texts', upTo(1000).map((i) => `c${i}`), 'classification'],
  ])('whose target is %s is by itself a %s', async (_, values, task) => {
    write('guess.csv', column(values));
    expect((await open('csv', { path: 'guess.csv' })).task).toBe(task);
  });

  test('takes numbers for classes when told so: 1, 1.0 and 01 are one, in order of size', async () => {
    write('numbers.csv', column([10, 9, '1.0', 1, '01']));
    const options = { path: 'numbers.csv', task: 'classification' };
    const { classes, labels } = await open<ClassificationDataset>('csv', options);
    expect([classes, [...labels]]).toEqual([
      ['1', '9', '10'],
      [2, 1, 0, 0, 0],
    ]);
    write('codes.csv', column(['01', '1', 'x']));
    expect((await open<ClassificationDataset>('csv', { path: 'codes.csv' })).classes).toEqual(['01', '1', 'x']);
  });

  test('is pinned by the hash of its content', async () => {
    write('pinned.csv', 'u,y\n1,a\n2,b\n');
    const { sha256 } = await open('csv', { path: 'pinned.csv' });
    expect((await open('csv', { path: 'pinned.csv' }, sha256)).sha256).toBe(sha256);
    write('pinned.csv', 'u,y\n1,a\n3,b\n');
    await expect(open('csv', { path: 'pinned.csv' }, sha256)).rejects.toThrow(/^data\.sha256: must be [0-9a-f]{64},/);
  });

  test('has 100,000 rows of 30 columns in order', async () => {
    const text = ['a,b,y'];
    for (let row = 0; row < 100_000; row++) text.push(`${row},${row / 8},${row % 2 === 0 ? 'even' : 'odd'}`);
    write('long.csv', text.join('\n'));
    const { x, labels, rows } = await open<ClassificationDataset>('csv', { path: 'long.csv' });
    expect([rows, x.length, labels.length]).toEqual([100_000, 200_000, 100_000]);
    expect(labels.every((label, row) => label === row % 2 && x[2 * row] === row && x[2 * row + 1] === row / 8)).toBe(
      true,
    );
  });
});

describe('a CSV file says in one error', () => {
  const good = 'u,v,y\n1,2,a\n3,4,b\n';
  const many = Array.from({ length: 1001 }, (_, i) => `0,0,c${i}`).join('\n');
  test.each<[string, string | Uint8Array, object, string]>([
    ['a short row', 'u,v,y\n1,2,a\n3,b\n', {}, 'f.csv:3: must have 3 cells, as the header has, got 2\n  try: quote'],
    ['a long row', 'u,v,y\n1,2,a\n\n3,4,5,b\n', {}, 'f.csv:4: must have 3 cells, as the header has, got 4\n'],
    [
      'text among numbers',
      'u,v,y\n1,2,a\n3,four,b\n',
      {},
      'f.csv:3: column "v": must be a number such as -1.5e3, got "four"\n  try: list the number columns in data.options.features',
    ],
    [
      'a hexadecimal number',
      'u,v,y\n0x10,2,a\n',
      {},
      'f.csv:2: column "u": must be a number such as -1.5e3, got "0x10"',
    ],
    [
      'a decimal comma',
      'u;v;y\n1,5;2;a\n',
      { delimiter: ';' },
      'f.csv:2: column "u": must be a number such as -1.5e3, got "1,5"',
    ],
    ['NaN', 'u,v,y\n1,NaN,a\n', {}, 'f.csv:2: column "v": must be a finite number, got "NaN"\n  try: fill in'],
    ['infinity', 'u,v,y\n1,-inf,a\n', {}, 'f.csv:2: column "v": must be a finite number, got "-inf"\n'],
    ['an empty cell', 'u,v,y\n1,,a\n', {}, 'f.csv:2: column "v": must be a number, got an empty cell\n  try: fill in'],
    [
      'a number too large',
      'u,v,y\n1,1e39,a\n',
      {},
      'f.csv:2: column "v": must be a number that a float32 holds, got "1e39"',
    ],
    [
      'an empty target',
      'u,v,y\n1,2,\n',
      {},
      'f.csv:2: column "y": must be a number or the name of a class, got an empty cell',
    ],
    [
      'text in a regression',
      good,
      { task: 'regression' },
      'f.csv:2: column "y": must be a number such as -1.5e3, got "a"\n  try: data.options.task: classification',
    ],
    ['an empty file', '', {}, 'f.csv: must have a header and rows, got an empty file\n  try: a line of column names'],
    ['only empty lines', '\n\r\n\n', {}, 'f.csv: must have a header and rows, got an empty file\n'],
    ['a header alone', 'u,v,y\n', {}, 'f.csv: must have a header and rows, got a header only\n'],
    [
      'a target that is not there',
      good,
      { target: 'z' },
      'f.csv:1: column "z": must be in the header, because data.options.target names it, got u, v, y\n',
    ],
    [
      'a feature that is not there',
      good,
      { features: ['u', 'w'] },
      'f.csv:1: column "w": must be in the header, because data.options.features names it',
    ],
    [
      'a target among the features',
      good,
      { features: ['u', 'y'] },
      'f.csv:1: column "y": must be listed once, as feature or as target, got twice',
    ],
    ['a name that stands twice', 'u,v,u\n1,2,3\n', {}, 'f.csv:1: column "u": must be named once, got columns 1 and 3'],
    [
      'a column without a name',
      ',v,y\n1,2,3\n',
      {},
      'f.csv:1: must have a name for every column, got none for column 1',
    ],
    [
      'another delimiter',
      'u;v;y\n1;2;a\n',
      {},
      'f.csv:1: must have a feature column beside the target, got ["u;v;y"]\n  try: data.options.delimiter',
    ],
    [
      'one class',
      'u,v,y\n1,2,a\n3,4,a\n',
      {},
      'f.csv: column "y": must have at least two classes, got "a" in all rows\n  try: data.options.target with another column, or task: regression',
    ],
    [
      'too many texts',
      `u,v,y\n${many}`,
      {},
      'f.csv:2: column "y": must be a number, because the column has more than the 1000 values that classes may have, got "c0"',
    ],
    [
      'too many numbers',
      `u,v,y\n${many.replaceAll('c', '')}`,
      { task: 'classification' },
      'f.csv: column "y": must have at most 1000 classes, got more in 1001 rows\n  try: data.options.task: regression',
    ],
    [
      'a quote that is not closed',
      'u,v,y\n1,2,a\n1,"2,a\n3,4,b\n',
      {},
      'f.csv:3: must have quotes around whole cells only, doubled within them, got a quote that is not closed',
    ],
    [
      'a stray quote',
      'u,v,y\n1,2"x",a\n',
      {},
      'f.csv:2: must have quotes around whole cells only, doubled within them, got a stray quote',
    ],
    [
      'gzip that ends early',
      gzipSync(good).subarray(0, 25),
      {},
      'f.csv: must be whole gzip data, got an early end\n  try: download',
    ],
    [
      'gzip that is damaged',
      Buffer.concat([gzipSync(good).subarray(0, -8), Buffer.alloc(8)]),
      {},
      'f.csv: must be whole gzip data, got damaged data\n',
    ],
  ])('%s', async (_, content, options, message) => {
    write('f.csv', content);
    const got = await messageOf('csv', { path: 'f.csv', ...options });
    expect(got.slice(0, 'invalid-data-file '.length + message.length)).toBe(`invalid-data-file ${message}`);
    expect(got).toContain('\n  try: ');
  });

  test('that it is missing, a folder, or not to be read', async () => {
    expect(await messageOf('csv', { path: 'none.csv' })).toBe(
      'invalid-data-file none.csv: must be there, got no such file\n  try: a path from the folder of the sweep file',
    );
    mkdirSync(join(folder, 'folder.csv'));
    expect(await messageOf('csv', { path: 'folder.csv' })).toBe(
      'invalid-data-file folder.csv: must be a file, got a folder\n  try: the path of a file',
    );
    write('secret.csv', good);
    chmodSync(join(folder, 'secret.csv'), 0);
    // The superuser may read everything, so it is laid down for a moment.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) chmodSync(folder, 0o755);
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await messageOf('csv', { path: 'secret.csv' })).toBe(
        'invalid-data-file secret.csv: must be readable, got no permission\n  try: chmod +r on the file, +x on its folders',
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test('that an option is missing or wrong, before any file is opened', async () => {
    expect(await messageOf('csv', {})).toMatch(/^invalid-spec data\.options\.path: must be a text/);
    expect(await messageOf('csv', { path: 'none.csv', task: 'ranking' })).toBe(
      'invalid-spec data.options.task: must be one of classification, regression, got "ranking"',
    );
  });
});
