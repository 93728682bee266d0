import { activationList } from '@actlab/core';
import { expect, test } from 'vitest';
import { runActlab } from './run-actlab.js';

test('explore without a name lists every activation with its formula', async () => {
  const { code, stdout, stderr } = await runActlab('.', ['explore']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n').slice(1);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(activationList.map(({ name }) => name));
  expect(lines.map((line) => line.replace(/ {2,}/g, '  '))).toContain(
    'leakyRelu  Leaky ReLU  x if x > 0, else negativeSlope * x',
  );
  const { stdout: json } = await runActlab('.', ['explore', '--json']);
  expect(JSON.parse(json)).toContainEqual(expect.objectContaining({ name: 'leakyRelu', params: ['negativeSlope'] }));
});

test('explore prints data on stdout only, as text, as one JSON object and as CSV', async () => {
  const words = ['explore', 'leakyRelu', '--negative-slope', '-0.5', '--from', '-3'];
  const [text, json, csv] = await Promise.all(
    [[], ['--json'], ['--csv']].map((more) => runActlab('.', [...words, ...more])),
  );
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text?.stdout).toContain("f' is what differences of f say");
  const record = JSON.parse(json?.stdout ?? '');
  expect(Object.keys(record)).toEqual(['name', 'params', 'stated', 'measured', 'points', 'problems']);
  expect(record).toMatchObject({ name: 'leakyRelu', params: { negativeSlope: -0.5 }, problems: [] });
  expect(record.measured).toMatchObject({ monotone: 'no', range: { low: { value: 0, isAttained: true } } });
  expect(record.points[0]).toEqual({ x: '-Infinity', value: 'Infinity', derivative: -0.5 });
  expect(record.points).toContainEqual({ x: -3, value: 1.5, derivative: -0.5 });
  const rows = csv?.stdout.trimEnd().split('\n') ?? [];
  expect(rows.slice(0, 2)).toEqual(['x,value,derivative', '-Infinity,Infinity,-0.5']);
  expect(rows).toHaveLength(record.points.length + 1);
});

test.each([
  [['leakyRelo'], ['got "leakyRelo". Did you mean leakyRelu?']],
  [
    ['leakyRelu', '--alpha', '1'],
    ["unknown option '--alpha'", 'leakyRelu has the parameters --negative-slope'],
  ],
  [['leakyRelu', '--negative-slop', '1'], ['Did you mean --negative-slope?']],
  [['relu', '--alpha', '1'], ['relu has no parameters']],
  [['relu', '--jsn'], ['Did you mean --json?']],
  [
    ['leakyRelu', '--negative-slope', '1e39'],
    ['leakyRelu.negativeSlope: must lie in [-3.4', 'got 1e+39'],
  ],
  [['leakyRelu', '--negative-slope', 'steep'], ["argument 'steep' is invalid. It must be a number."]],
  [['leakyRelu', '--negative-slope'], ["option '--negative-slope <number>' argument missing"]],
  [['--negative-slope', '1'], ['the name of the activation must come before its parameters']],
  [['relu', 'tanh'], ['too many arguments']],
  [['relu', '--from', '-Infinity'], ['It must be a finite number.']],
  [['relu', '--from', '2', '--to', '2'], ['--from: must be below --to, got 2 and 2']],
])('explore %j exits 2 with one message', async (words, texts) => {
  const { code, stdout, stderr } = await runActlab('.', ['explore', ...words]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const text of texts) expect(stderr).toContain(text);
  expect(stderr.match(/error:/g)).toHaveLength(1);
});
