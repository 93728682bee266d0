// From a data spec to a data set in memory.
import { findDefinition } from '../definition/find-definition.js';
import { InvalidSpecError } from '../errors.js';
import type { DataSpec } from '../records/index.js';
import { contentHash } from './content-hash.js';
import type { Dataset, DatasetContent } from './dataset.js';
import { datasetDefinitions } from './definitions/index.js';

/**
 * The data set that `data` names, embedded or generated. Costs some milliseconds (decoding and hashing): load once, use for
 * many trials.
 *
 * @throws InvalidSpecError at `data.name`, also for a format of files; at `data.options`; at `data.sha256` when the content
 * is not the pinned one.
 */
export function loadDataset(data: DataSpec): Dataset {
  const definition = findDefinition(datasetDefinitions, 'data.name', data.name);
  if (definition.source === 'file') {
    throw new InvalidSpecError('data.name', 'must be opened from disk with openDataset', JSON.stringify(data.name));
  }
  return withHash(definition.load(data.options), data);
}

/** The content with its hash. Throws InvalidSpecError at `data.sha256` when the spec pins another one. */
export function withHash(content: DatasetContent, data: DataSpec): Dataset {
  const sha256 = contentHash(content);
  if (data.sha256 !== undefined && data.sha256 !== sha256) {
    throw new InvalidSpecError('data.sha256', `must be ${sha256}, the hash of the data at hand`, data.sha256);
  }
  return { ...content, sha256 };
}
