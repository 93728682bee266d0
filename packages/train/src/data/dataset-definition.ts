// What a definition of a data set declares. Nothing outside asks for its name.
import { type OptionDefinitions, type Options, resolveOptions } from '../definition/resolve-options.js';
import type { Json } from '../records/index.js';
import type { DatasetContent } from './dataset.js';

interface DefinitionBase {
  readonly name: string;
  readonly title: string;
  /** One sentence for lists and error messages. */
  readonly doc: string;
  readonly options: OptionDefinitions;
  /** Rows, features and classes with the default options, for lists; null where only a file knows. */
  readonly shape: { readonly rows: number; readonly features: number; readonly classes: number | null } | null;
  /** Origin and licence, to be shown wherever the data are shown. */
  readonly credit: string;
}

/** Data that come with the package or out of a formula. */
export interface LoadableDefinition extends DefinitionBase {
  readonly source: 'embedded' | 'generated';
  /**
   * Pure: the same options give the same content.
   *
   * @throws InvalidSpecError at `data.options` for options it does not have.
   */
  load(options: Json | undefined): DatasetContent;
}

/** Data in a format of files; the readers are in `files/`, for Node. */
export interface FileDefinition<D extends OptionDefinitions = OptionDefinitions> extends DefinitionBase {
  readonly source: 'file';
  readonly options: D;
}

/** A data set by name. */
export type DatasetDefinition = LoadableDefinition | FileDefinition;

/** What `load` makes: all that the definition does not say already. */
type MadeContent = DatasetContent extends infer C
  ? C extends DatasetContent
    ? Omit<C, 'name' | 'title' | 'credit'>
    : never
  : never;

/** Ties the values that `load` gets to the options that are declared beside it. */
export function defineDataset<const D extends OptionDefinitions>(
  definition: Omit<LoadableDefinition, 'load' | 'options'> & { options: D; load(options: Options<D>): MadeContent },
): LoadableDefinition {
  const { name, title, credit } = definition;
  return {
    ...definition,
    load: (options) => {
      const content = definition.load(resolveOptions(definition.options, 'data.options', options));
      return { name, title, credit, ...content } as DatasetContent;
    },
  };
}

/** A format of files, with the options of its reader. */
export function defineFileFormat<const D extends OptionDefinitions>(
  definition: Omit<FileDefinition<D>, 'source' | 'shape'>,
): FileDefinition<D> {
  return { ...definition, source: 'file', shape: null };
}
