// The formats of files: each definition with its reader.
import { isAbsolute, join } from 'node:path';
import { type OptionDefinitions, type Options, resolveOptions } from '../../definition/resolve-options.js';
import type { Json } from '../../records/index.js';
import type { DatasetContent } from '../dataset.js';
import type { FileDefinition } from '../dataset-definition.js';
import { csv } from '../definitions/files/csv.js';
import { idx } from '../definitions/files/idx.js';
import { readCsv } from './read-csv.js';
import { readIdx } from './read-idx.js';

/** `locate` turns a path of a spec into one of this machine. */
interface FileFormat {
  definition: FileDefinition;
  read(options: Json | undefined, locate: (path: string) => string): Promise<DatasetContent>;
}

/** Every format that `openDataset` reads, one per definition of source `file`. */
export const fileFormats: readonly FileFormat[] = [
  fileFormat(csv, ({ path, ...options }, locate) => readCsv(locate(path), options)),
  fileFormat(idx, ({ images, labels }, locate) => readIdx(locate(images), locate(labels))),
];

/** Paths of a spec are taken from `baseDirectory` unless they are absolute. */
export function locateFrom(baseDirectory: string): (path: string) => string {
  return (path) => (isAbsolute(path) ? path : join(baseDirectory, path));
}

function fileFormat<D extends OptionDefinitions>(
  definition: FileDefinition<D>,
  read: (options: Options<D>, locate: (path: string) => string) => Promise<object>,
): FileFormat {
  const { name, credit } = definition;
  return {
    definition,
    read: async (options, locate) => {
      const content = await read(resolveOptions(definition.options, 'data.options', options), locate);
      return { name, credit, ...content } as DatasetContent;
    },
  };
}
