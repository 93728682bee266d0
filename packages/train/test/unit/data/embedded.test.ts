// The embedded data sets against the committed files and the published counts and sums.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ClassificationDataset, describeDataset, loadDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { fitScaling } from '../../../dist/data/fit-scaling.js';

/** Row counts, class counts and sums as data/README.md gives them. */
const published = [
  { name: 'digits', file: 'digits.csv.gz', counts: [178, 182, 177, 183, 181, 182, 181, 179, 174, 180], sum: 561_718 },
  { name: 'iris', file: 'iris.csv', counts: [50, 50, 50], sum: 2078.7 },
  { name: 'wine', file: 'wine_data.csv', counts: [59, 71, 48], sum: 159_975.295999 },
  { name: 'breastCancer', file: 'breast_cancer.csv', counts: [212, 357], sum: 1_056_474.459636 },
];

function readTable(file: string): { classes: string[] | undefined; rows: string[][] } {
  const bytes = readFileSync(new URL(`../../../data/${file}`, import.meta.url));
  const isZipped = file.endsWith('.gz');
  const lines = (isZipped ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
  const classes = isZipped ? undefined : lines.shift()!.split(',').slice(2);
  return { classes, rows: lines.map((line) => line.split(',')) };
}

describe.each(published)('$name', ({ name, file, counts, sum }) => {
  const dataset = loadDataset({ name }) as ClassificationDataset;
  const { classes, rows } = readTable(file);
  const scale = name === 'digits' ? 16 : 1;

  test('is the committed file, row by row: every feature the float32 nearest to the printed decimal', () => {
    expect(dataset.rows).toBe(rows.length);
    const features = rows.flatMap((row) => row.slice(0, -1).map((cell) => Math.fround(Number(cell) / scale)));
    expect(dataset.x.length).toBe(features.length);
    expect(features.findIndex((value, at) => !Object.is(value, dataset.x[at]))).toBe(-1);
    expect([...dataset.labels].join()).toBe(rows.map((row) => row.at(-1)).join());
  });

  test('has the published number of rows per class and sum of features', () => {
    expect(describeDataset(dataset).classes?.map((each) => each.rows)).toEqual(counts);
    // The file's decimals in float64; those in memory are float32, half a unit in the last place off each.
    const exact = rows.flatMap((row) => row.slice(0, -1).map(Number)).reduce((total, x) => total + x, 0);
    expect(Math.abs(exact - sum)).toBeLessThan(1e-6);
    let total = 0;
    let most = 0;
    for (const value of dataset.x) {
      total += value * scale;
      most += (value * scale) / 2 ** 24;
    }
    expect(Math.abs(total - sum)).toBeLessThanOrEqual(most + 1e-6);
  });

  test('names its classes as the file does', () => {
    expect(dataset.classes).toEqual(classes ?? ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});

test('digits have the published mean and standard deviation over all pixels, and first labels', () => {
  const digits = loadDataset({ name: 'digits' }) as ClassificationDataset;
  const all = Uint32Array.from({ length: 1797 }, (_, row) => row);
  const { mean, divisor } = fitScaling('whole', digits.x, 64, all);
  expect(Math.abs(mean[0]! * 16 - 4.884165)).toBeLessThan(5e-7);
  expect(Math.abs(divisor[0]! * 16 - 6.016788)).toBeLessThan(5e-7);
  expect([...digits.labels.subarray(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
