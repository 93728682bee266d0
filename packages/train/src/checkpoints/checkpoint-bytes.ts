// A checkpoint as bytes and back: one line of JSON, then the memory as it is. Every number comes back with its own bits.
import type { KeptCheckpoint } from './kept-checkpoint.js';

/** The bytes of a checkpoint. */
export function checkpointBytes({ checkpoint, record }: KeptCheckpoint): Buffer {
  const { memory, ...rest } = checkpoint;
  const line = JSON.stringify({ record, checkpoint: rest }, toJson);
  return Buffer.concat([Buffer.from(`${line}\n`), memory]);
}

/** The checkpoint in bytes that `checkpointBytes` made. */
export function checkpointFrom(bytes: Buffer): KeptCheckpoint {
  const end = bytes.indexOf('\n');
  const { record, checkpoint } = JSON.parse(bytes.toString('utf8', 0, end), fromJson) as KeptCheckpoint;
  return { record, checkpoint: { ...checkpoint, memory: new Uint8Array(bytes.subarray(end + 1)) } };
}

/** What JSON lacks: bytes, and the numbers NaN, ±Infinity and −0, as an object of one key. */
function toJson(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return { number: Object.is(value, -0) ? '-0' : String(value) };
}

function fromJson(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return value;
  if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return 'number' in value ? Number(value.number) : value;
}
