// Any data set that a spec can name, from disk, embedded or generated: the entry for Node.
import { findDefinition } from '../../definition/find-definition.js';
import type { DataSpec } from '../../records/index.js';
import type { Dataset } from '../dataset.js';
import { datasetDefinitions } from '../definitions/index.js';
import { loadDataset, withHash } from '../load-dataset.js';
import { fileFormats, locateFrom } from './file-formats.js';

export interface OpenDatasetOptions {
  /** Where relative paths of data specs begin: the folder of the sweep file; the current folder when absent. */
  baseDirectory?: string;
}

/**
 * The data set that `data` names. Files are streamed: beside the numbers themselves a few megabytes are held. Costs as long
 * as reading and hashing take: open once, use for many trials.
 *
 * @throws InvalidSpecError as `loadDataset`; DataFileError with file, line and column for what is wrong in a file.
 */
export async function openDataset(data: DataSpec, { baseDirectory = '' }: OpenDatasetOptions = {}): Promise<Dataset> {
  const definition = findDefinition(datasetDefinitions, 'data.name', data.name);
  if (definition.source !== 'file') return loadDataset(data);
  const { read } = fileFormats.find((format) => format.definition === definition)!;
  return withHash(await read(data.options, locateFrom(baseDirectory)), data);
}
