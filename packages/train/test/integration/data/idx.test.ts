// IDX files from disk, as MNIST and Fashion-MNIST come.
import { gzipSync } from 'node:zlib';
import type { ClassificationDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.js';

const { write, open, messageOf } = scratchFolder();
const options = { images: 'images', labels: 'labels' };

/** The bytes of the format: magic number, sizes, values. */
function idxBytes(sizes: readonly number[], values: readonly number[], type = 8): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.set([0, 0, type, sizes.length]);
  for (const [i, size] of sizes.entries()) header.writeUInt32BE(size, 4 + 4 * i);
  return Buffer.concat([header, Buffer.from(values)]);
}
const pixels = Array.from({ length: 4 * 2 * 3 }, (_, i) => (i * 11) % 256);
const images = idxBytes([4, 2, 3], pixels);
const labels = idxBytes([4], [7, 0, 7, 3]);

describe('IDX files', () => {
  test.each([
    ['plain', images, labels],
    ['gzip', gzipSync(images), gzipSync(labels)],
  ])('%s become pictures with pixels in [0, 1] and the classes that occur', async (_, first, second) => {
    write('images', first);
    write('labels', second);
    const dataset = await open<ClassificationDataset>('idx', options);
    expect(dataset).toMatchObject({ name: 'idx', rows: 4, features: 6, outputs: 3, image: { width: 3, height: 2 } });
    expect([...dataset.x]).toEqual(pixels.map((pixel) => Math.fround(pixel / 255)));
    expect([dataset.classes, [...dataset.labels], dataset.scaling]).toEqual([['0', '3', '7'], [2, 0, 2, 1], 'whole']);
  });

  test('are streamed: many pieces give every pixel its place', async () => {
    const rows = 2000;
    const many = Array.from({ length: rows * 784 }, (_, i) => (i * 7 + (i >> 8)) % 256);
    write('images', gzipSync(idxBytes([rows, 28, 28], many), { level: 1 }));
    write(
      'labels',
      idxBytes(
        [rows],
        Array.from({ length: rows }, (_, row) => row % 10),
      ),
    );
    const { x } = await open<ClassificationDataset>('idx', options);
    expect(x.every((value, i) => value === Math.fround(many[i]! / 255))).toBe(true);
  });

  test.each<[string, Uint8Array, Uint8Array, string]>([
    [
      'swapped files',
      labels,
      images,
      'labels: must begin with 00000801: unsigned bytes in 1 dimension, got 00000803\n  try: images takes the file of pictures (idx3)',
    ],
    [
      'another magic number',
      Buffer.from('PNG and more'),
      labels,
      'images: must begin with 00000803: unsigned bytes in 3 dimensions, got 504e4720\n',
    ],
    [
      'values of another type',
      idxBytes([4, 2, 3], pixels, 13),
      labels,
      'images: must begin with 00000803: unsigned bytes in 3 dimensions, got 00000d03\n',
    ],
    [
      'a header that ends early',
      images.subarray(0, 9),
      labels,
      'images: must begin with the 16 bytes of an IDX header, got 9 bytes\n',
    ],
    ['an empty file', images, Buffer.alloc(0), 'labels: must begin with the 8 bytes of an IDX header, got 0 bytes\n'],
    [
      'too few values',
      images.subarray(0, -1),
      labels,
      'images: must hold the 24 values that its header says, got 23\n',
    ],
    [
      'too many values',
      Buffer.concat([images, Buffer.of(1)]),
      labels,
      'images: must hold the 24 values that its header says, got more\n',
    ],
    [
      'a size of 0',
      idxBytes([4, 0, 3], []),
      labels,
      'images: must have between 1 and 1000000000 values, got 4 × 0 × 3\n',
    ],
    [
      'a size beyond all memory',
      idxBytes([4e9, 4e9, 4e9], []),
      labels,
      'images: must have between 1 and 1000000000 values, got 4000000000 × ',
    ],
    [
      'counts that differ',
      images,
      idxBytes([3], [0, 1, 2]),
      'labels: must have one label for each of the 4 pictures of images, got 3 labels\n',
    ],
    ['one class', images, idxBytes([4], [1, 1, 1, 1]), 'labels: must have at least two classes, got one class\n'],
    [
      'gzip that ends early',
      gzipSync(images).subarray(0, 20),
      labels,
      'images: must be whole gzip data, got an early end\n',
    ],
  ])('say in one error: %s', async (_, first, second, message) => {
    write('images', first);
    write('labels', second);
    const got = await messageOf('idx', options);
    expect(got.slice(0, 'invalid-data-file '.length + message.length)).toBe(`invalid-data-file ${message}`);
    expect(got).toContain('\n  try: ');
  });

  test('say which of the two is missing', async () => {
    expect(await messageOf('idx', { images: 'images', labels: 'none' })).toMatch(
      /^invalid-data-file none: must be there, got no such file/,
    );
    expect(await messageOf('idx', { images: 'images' })).toMatch(/^invalid-spec data\.options\.labels: must be a text/);
  });
});
