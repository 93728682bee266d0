// The data sets of a sweep or of an executor: each is opened once and lies once in memory, for all threads.
import { canonicalJson } from '../../digest/canonical-json.js';
import type { DataSpec, Json } from '../../records/index.js';
import type { Dataset } from '../dataset.js';
import { loadDataset } from '../load-dataset.js';
import { shareDataset } from '../share-dataset.js';
import { type OpenDatasetOptions, openDataset } from './open-dataset.js';

/** Data sets by spec, on shared memory. Equal specs give the same object. */
export class DatasetLibrary {
  readonly #options: OpenDatasetOptions;
  readonly #opened = new Map<string, Dataset>();
  readonly #opening = new Map<string, Promise<Dataset>>();
  readonly #failures = new Map<string, unknown>();

  constructor(options: OpenDatasetOptions = {}) {
    this.#options = options;
  }

  /** The data set, opened if it was not yet; after a failure the next call tries again. Throws what `openDataset` throws. */
  async open(data: DataSpec): Promise<Dataset> {
    const key = keyOf(data);
    const opened = this.#opened.get(key);
    if (opened !== undefined) return opened;
    const opening = this.#opening.get(key) ?? this.#start(key, data);
    this.#opening.set(key, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(key);
    }
  }

  /**
   * The data set, now: opened before, or loaded if it needs no file.
   *
   * @throws what `open` threw for this spec, else what `loadDataset` throws.
   */
  get(data: DataSpec): Dataset {
    const key = keyOf(data);
    const opened = this.#opened.get(key);
    if (opened !== undefined) return opened;
    if (this.#failures.has(key)) throw this.#failures.get(key);
    return this.#keep(key, loadDataset(data));
  }

  async #start(key: string, data: DataSpec): Promise<Dataset> {
    try {
      return this.#keep(key, await openDataset(data, this.#options));
    } catch (error) {
      this.#failures.set(key, error);
      throw error;
    }
  }

  #keep(key: string, dataset: Dataset): Dataset {
    const shared = shareDataset(dataset);
    this.#opened.set(key, shared);
    this.#failures.delete(key);
    return shared;
  }
}

const keyOf = (data: DataSpec): string => canonicalJson(data as unknown as Json);
