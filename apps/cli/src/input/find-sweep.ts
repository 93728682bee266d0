// A sweep in the database, named on the command line.
import { closestName } from '@actlab/core';
import type { StoreReader } from '@actlab/train/stores';
import { CliError } from '../errors.js';

/**
 * The id of the sweep that the user means; `latest` is the newest one.
 * @throws CliError `unknown-sweep` with the nearest id.
 */
export function findSweep(reader: StoreReader, word: string, db: string): string {
  const ids = reader.listSweeps().map((sweep) => sweep.id);
  const newest = ids[0];
  if (newest === undefined) {
    throw new CliError('unknown-sweep', `${db}: holds no sweep yet`, 'actlab sweep run activations');
  }
  if (ids.includes(word)) return word;
  if (word === 'latest') return newest;
  const hint = closestName(word, ids) ?? `latest, or one of ${ids.slice(0, 5).join(', ')}`;
  throw new CliError('unknown-sweep', `${word}: there is no such sweep in ${db}`, hint);
}
