// Labelled pictures from two IDX files (Y. LeCun, "The IDX file format", beside MNIST): 0 0 type dimensions, then the size
// of each dimension as a big-endian 32-bit number, then the values; all values of MNIST and its kin are unsigned bytes.
import { basename } from 'node:path';
import { DataFileError } from '../../errors.js';
import type { ClassificationDataset } from '../dataset.js';
import { newFloats } from './float-rows.js';
import { readBytes } from './read-bytes.js';

const unsignedByte = 0x08;
const brightest = 255;
const maxClasses = 1000;
/** 4 GB of float32. */
const maxValues = 1_000_000_000;

/**
 * The pictures with their classes: pixels divided by 255. Classes are the labels that occur, in ascending order.
 *
 * @throws DataFileError for a wrong magic number, a size of 0, too few or too many values, counts that differ.
 */
export async function readIdx(
  images: string,
  labels: string,
): Promise<Omit<ClassificationDataset, 'sha256' | 'name' | 'credit'>> {
  const marks = await readValues(labels, 1, (count) => new Uint8Array(count));
  const pictures = await readValues(images, 3, newFloats);
  const [rows, height, width] = pictures.sizes as [number, number, number];
  if (marks.sizes[0] !== rows) {
    const rule = `must have one label for each of the ${rows} pictures of ${images}`;
    throw new DataFileError({
      file: labels,
      rule,
      got: `${marks.sizes[0]} labels`,
      hint: 'take both files of one set',
    });
  }
  const present = [...new Set(marks.values)].sort((a, b) => a - b);
  if (present.length < 2 || present.length > maxClasses) {
    const rule = 'must have at least two classes';
    throw new DataFileError({ file: labels, rule, got: 'one class', hint: 'a file with several labels' });
  }
  const classOf = new Map(present.map((label, index) => [label, index]));
  const { values } = pictures;
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / brightest;
  return {
    task: 'classification',
    title: basename(images),
    rows,
    features: width * height,
    outputs: present.length,
    x: values,
    labels: Int32Array.from(marks.values, (label) => classOf.get(label)!),
    classes: present.map(String),
    // One mean and variance for all pixels: by column, those that are 0 in nearly every picture would be blown up.
    scaling: 'whole',
    image: { width, height },
  };
}

interface IdxValues<A> {
  sizes: number[];
  values: A;
}

async function readValues<A extends Uint8Array | Float32Array>(
  file: string,
  dimensions: number,
  allocate: (count: number) => A,
): Promise<IdxValues<A>> {
  const headerBytes = 4 + 4 * dimensions;
  let header = Buffer.alloc(0);
  let sizes: number[] | undefined;
  let values = allocate(0);
  let filled = 0;
  for await (const chunk of readBytes(file)) {
    let rest: Buffer = chunk;
    if (sizes === undefined) {
      header = Buffer.concat([header, chunk]);
      checkMagic(file, header, dimensions);
      if (header.length < headerBytes) continue;
      sizes = readSizes(file, header, dimensions);
      values = allocate(sizes.reduce((product, size) => product * size, 1));
      rest = header.subarray(headerBytes);
    }
    if (filled + rest.length > values.length) throw wrongLength(file, values.length, 'more');
    values.set(rest, filled);
    filled += rest.length;
  }
  if (sizes === undefined) {
    const rule = `must begin with the ${headerBytes} bytes of an IDX header`;
    throw new DataFileError({ file, rule, got: `${header.length} bytes`, hint: 'download or write the file again' });
  }
  if (filled < values.length) throw wrongLength(file, values.length, String(filled));
  return { sizes, values };
}

function checkMagic(file: string, header: Buffer, dimensions: number): void {
  const expected = Buffer.of(0, 0, unsignedByte, dimensions);
  const got = header.subarray(0, 4);
  if (expected.subarray(0, got.length).equals(got)) return;
  const isOther = got.length === 4 && got[0] === 0 && got[1] === 0 && got[2] === unsignedByte;
  throw new DataFileError({
    file,
    rule: `must begin with ${expected.toString('hex')}: unsigned bytes in ${dimensions} dimension${dimensions === 1 ? '' : 's'}`,
    got: got.toString('hex'),
    hint: isOther
      ? 'images takes the file of pictures (idx3), labels that of labels (idx1)'
      : 'an IDX file, as of MNIST',
  });
}

function readSizes(file: string, header: Buffer, dimensions: number): number[] {
  const sizes = Array.from({ length: dimensions }, (_, i) => header.readUInt32BE(4 + 4 * i));
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count < 1 || count > maxValues) {
    const rule = `must have between 1 and ${maxValues} values`;
    throw new DataFileError({ file, rule, got: sizes.join(' × '), hint: 'an IDX file, as of MNIST' });
  }
  return sizes;
}

function wrongLength(file: string, expected: number, got: string): DataFileError {
  const rule = `must hold the ${expected} values that its header says`;
  return new DataFileError({ file, rule, got, hint: 'download or write the file again' });
}
