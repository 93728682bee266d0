import { canonicalJson, sha256Hex } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { ByteWriter } from '../../dist/digest/byte-writer.js';

describe('canonicalJson', () => {
  test('sorts keys at every level and writes no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
  });

  // Examples of RFC 8785, section 3.2.2.3 and appendix B.
  test.each([
    [333333333.3333333, '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-27, '1e-27'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
  ])('writes %f as RFC 8785 does', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test.each([[Number.NaN], [Infinity], [-Infinity]])('refuses %f', (number) => {
    expect(() => canonicalJson([number])).toThrow(/canonicalJson: numbers must be finite, got/);
  });
});

describe('sha256Hex', () => {
  // FIPS 180-4 examples.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the published hash', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
    expect(sha256Hex(new TextEncoder().encode(text))).toBe(hash);
  });
});

describe('a byte writer', () => {
  test('writes little-endian numbers', () => {
    const writer = new ByteWriter();
    writer.float32s(Float32Array.of(1, -2));
    writer.float64(1);
    writer.uint32s([258]);
    expect([...writer.bytes]).toEqual([0, 0, 128, 63, 0, 0, 0, 192, 0, 0, 0, 0, 0, 0, 240, 63, 2, 1, 0, 0]);
  });

  test('writes every NaN alike, whatever its payload', () => {
    const payloads = new Float32Array(Uint32Array.of(0x7fc0_0001, 0xffc1_2345, 0x7f80_0001).buffer);
    const writer = new ByteWriter();
    writer.float32s(payloads);
    writer.float64(new Float64Array(BigUint64Array.of(0xfff8_0000_0000_0007n).buffer)[0]!);
    const nan32 = [0, 0, 192, 127];
    expect([...writer.bytes]).toEqual([...nan32, ...nan32, ...nan32, 0, 0, 0, 0, 0, 0, 248, 127]);
  });

  test('keeps what it wrote while it grows', () => {
    const writer = new ByteWriter();
    for (let i = 0; i < 5000; i++) writer.uint32s([i]);
    const words = new DataView(writer.bytes.buffer, writer.bytes.byteOffset);
    expect(writer.bytes.length).toBe(20_000);
    expect(words.getUint32(4 * 4321, true)).toBe(4321);
  });
});
