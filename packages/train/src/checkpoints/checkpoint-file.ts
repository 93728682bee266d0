// A checkpoint in a file: whole or not there, whatever happens while it is written.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { invalidCheckpoint } from '../errors.js';
import { checkpointBytes, checkpointFrom } from './checkpoint-bytes.js';
import type { KeptCheckpoint } from './kept-checkpoint.js';

const firstWord = 'actlab-checkpoint-1';
const headerBytes = firstWord.length + 1 + 64 + 1;

/**
 * Replaces the file at `path`. A process that is killed meanwhile leaves the checkpoint that was there before, and a second
 * file, `path` with `.part`, that the next call writes over.
 *
 * @throws the error of the file system, when the folder is missing or the disk is full; then `path` is as it was.
 */
export function writeCheckpoint(path: string, kept: KeptCheckpoint): void {
  const body = checkpointBytes(kept);
  const header = Buffer.from(`${firstWord} ${hashOf(body)}\n`);
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    for (const bytes of [header, body]) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
    fsyncSync(file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

/**
 * The checkpoint at `path`, or null where there is no file.
 *
 * @throws TrainError `invalid-checkpoint` for anything else than a whole checkpoint.
 */
export function readCheckpoint(path: string): KeptCheckpoint | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return null;
    throw invalidCheckpoint(path, code === 'EISDIR' ? 'a folder' : String(code ?? error), error);
  }
  const [word, hash] = bytes.toString('latin1', 0, headerBytes - 1).split(' ');
  if (word !== firstWord) throw invalidCheckpoint(path, bytes.length === 0 ? 'an empty file' : 'another kind of file');
  const body = bytes.subarray(headerBytes);
  if (hash !== hashOf(body)) throw invalidCheckpoint(path, 'a damaged one (its hash is wrong)');
  return checkpointFrom(body);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
