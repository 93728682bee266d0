// Data sets by spec, each loaded once: the trials of a sweep mostly share one.
import { canonicalJson } from '../digest/canonical-json.js';
import type { DataSpec, Json } from '../records/index.js';
import type { Dataset } from './dataset.js';
import { loadDataset } from './load-dataset.js';

/** A loader that remembers what it loaded. Throws what `load` throws, every time. */
export function datasetCache(load: (data: DataSpec) => Dataset = loadDataset): (data: DataSpec) => Dataset {
  const loaded = new Map<string, Dataset>();
  return (data) => {
    const key = canonicalJson(data as unknown as Json);
    const dataset = loaded.get(key) ?? load(data);
    loaded.set(key, dataset);
    return dataset;
  };
}
