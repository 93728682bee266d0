// A sweep named on the command line: a file, or one of the sweeps that come with actlab; the data and own activations that it names.
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { closestName, type PackedActivation } from '@actlab/core';
import { activationFiles, DatasetLibrary, loadReadySweep, openSweepFile, readySweeps } from '@actlab/train';
import type { SweepSpec } from '@actlab/train/records';
import { CliError } from '../errors.js';

export interface SweepOverrides {
  replicates?: number;
  sweepSeed?: number;
  /** Files of own activations. */
  activation?: readonly string[];
}

/** A sweep that can be planned here, with the data it names, opened; its threads need `activations`. */
export interface LoadedSweep {
  spec: SweepSpec;
  datasets: DatasetLibrary;
  activations: PackedActivation[];
}

/**
 * The sweep with the user's overrides, and its data: files are found from the folder of the sweep file. A path that exists
 * stands over a ready-made name. Own activations, named by options or by the file, are registered: the spec can be planned in
 * this process.
 *
 * @throws CliError when neither is there, a file cannot be read or an activation is wrong; SweepFileError when the file's content
 * is; DataFileError when a data file's is.
 */
export async function loadSweep(word: string, overrides: SweepOverrides = {}): Promise<LoadedSweep> {
  const { replicates, sweepSeed, activation = [] } = overrides;
  const file = statSync(word, { throwIfNoEntry: false }) === undefined ? undefined : readSweep(word);
  const named = file === undefined ? [] : activationFiles(file, word);
  if (file === undefined) ensureReadyMade(word);
  const isPlain = named.length === 0 && activation.length === 0;
  // Most sweeps name none: they load neither bundler nor compiler.
  const own = isPlain ? undefined : await (await import('./own-activations.js')).admitAll(activation, named, word);
  const datasets = new DatasetLibrary(file === undefined ? {} : { baseDirectory: dirname(word) });
  const spec = file === undefined ? loadReadySweep(word) : await openSweepFile(file, word, datasets);
  own?.ensureUsed(spec);
  return {
    spec: {
      ...spec,
      ...(replicates === undefined ? {} : { replicates }),
      ...(sweepSeed === undefined ? {} : { sweepSeed }),
    },
    datasets,
    activations: own?.activations ?? [],
  };
}

function readSweep(path: string): Uint8Array {
  if (/\.[cm]?[jt]s$/.test(path)) {
    throw new CliError('unreadable-file', `${path}: a sweep file is YAML or JSON, got a program`);
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const got = code === 'EISDIR' ? 'a folder' : `${code ?? cause}`;
    throw new CliError('unreadable-file', `${path}: a sweep file must be readable, got ${got}`, undefined, { cause });
  }
}

function ensureReadyMade(word: string): void {
  const names = readySweeps().map((sweep) => sweep.name);
  if (names.includes(word)) return;
  const nearest = closestName(word, names);
  const hint = nearest === undefined ? `a file that exists, or ${names.join(', ')}` : nearest;
  const looksLikePath = /[/\\]|\.[a-z]+$/i.test(word);
  const rule = looksLikePath ? 'there is no such file' : 'there is no such file and no ready-made sweep of this name';
  throw new CliError('unknown-sweep', `${word}: ${rule}`, hint);
}
