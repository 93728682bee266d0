import { describe, expect, test } from 'vitest';
import { philox4x32 } from '../../dist/random/philox.js';

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join(' ');

// Known answers of Random123 (Salmon et al. 2011), file kat_vectors, philox4x32 with 10 rounds.
const ones = 0xffff_ffff;
const vectors: [key: [number, number], counter: [number, number, number, number], words: string][] = [
  [[0, 0], [0, 0, 0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[ones, ones], [ones, ones, ones, ones], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [
    [0xa409_3822, 0x299f_31d0],
    [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
];

describe('philox4x32', () => {
  test.each(vectors)('gives the published words for key %j and counter %j', (key, counter, words) => {
    const out = new Uint32Array(4);
    philox4x32(out, ...key, ...counter);
    expect(hex(out)).toBe(words);
  });
});
