// A sweep named on the command line: a file, or one of the sweeps that come with actlab.
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { closestName } from '@actlab/core';
import { DatasetLibrary, loadReadySweep, openSweepFile, readySweeps } from '@actlab/train';
import type { SweepSpec } from '@actlab/train/records';
import { CliError } from '../errors.js';

export interface SweepOverrides {
  replicates?: number;
  sweepSeed?: number;
}

/** A sweep and the data it names, opened. */
export interface LoadedSweep {
  spec: SweepSpec;
  datasets: DatasetLibrary;
}

/**
 * The sweep with the user's overrides, and its data: files are found from the folder of the sweep file. A path that exists
 * stands over a ready-made name.
 * @throws CliError when neither is there or the file cannot be read; SweepFileError when its content is wrong; DataFileError
 * when a data file is.
 */
export async function loadSweep(word: string, { replicates, sweepSeed }: SweepOverrides = {}): Promise<LoadedSweep> {
  const isFile = statSync(word, { throwIfNoEntry: false }) !== undefined;
  const datasets = new DatasetLibrary(isFile ? { baseDirectory: dirname(word) } : {});
  const spec = isFile ? await loadFile(word, datasets) : loadByName(word);
  const overrides = {
    ...(replicates === undefined ? {} : { replicates }),
    ...(sweepSeed === undefined ? {} : { sweepSeed }),
  };
  return { spec: { ...spec, ...overrides }, datasets };
}

async function loadFile(path: string, datasets: DatasetLibrary): Promise<SweepSpec> {
  if (/\.[cm]?[jt]s$/.test(path)) {
    throw new CliError('unreadable-file', `${path}: a sweep file is YAML or JSON, got a program`);
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const got = code === 'EISDIR' ? 'a folder' : `${code ?? cause}`;
    throw new CliError('unreadable-file', `${path}: a sweep file must be readable, got ${got}`, undefined, { cause });
  }
  return await openSweepFile(bytes, path, datasets);
}

function loadByName(word: string): SweepSpec {
  const names = readySweeps().map((sweep) => sweep.name);
  if (names.includes(word)) return loadReadySweep(word);
  const nearest = closestName(word, names);
  const hint = nearest === undefined ? `a file that exists, or ${names.join(', ')}` : nearest;
  const looksLikePath = /[/\\]|\.[a-z]+$/i.test(word);
  const rule = looksLikePath ? 'there is no such file' : 'there is no such file and no ready-made sweep of this name';
  throw new CliError('unknown-sweep', `${word}: ${rule}`, hint);
}
