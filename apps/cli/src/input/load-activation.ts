// An activation of the user's own: the record that a file exports, made one of this process, and readied for training.
import { type Activation, defineActivation, isActivationName } from '@actlab/core';
import { CliError } from '../errors.js';
import { hasActivationExtension } from './activation-path.js';
import { importFile } from './import-file.js';

type Definition = Parameters<typeof defineActivation>[0];

/**
 * The record that a file exports: its default export, or the only record among its exports. Interpreted; nothing of what it states is
 * checked.
 *
 * @throws CliError `unreadable-file` where there is none, `unloadable-file` for a file that does not run, `wrong-activation` for one
 * without a record, with several, with one that is incomplete, or of a name of the catalogue.
 */
export async function loadActivation(path: string): Promise<Activation> {
  if (!hasActivationExtension(path)) {
    throw new CliError('unreadable-file', `${path}: a file of an activation must end in .js, .mjs or .ts`);
  }
  const definition = findRecord(await importFile(path), path);
  const missing = missingPart(definition);
  if (missing !== undefined) {
    throw new CliError('wrong-activation', `${path}: an activation must have ${missing}`, exampleHint);
  }
  const activation = inFile(path, () => defineActivation(definition as Definition));
  if (isActivationName(activation.name)) {
    const rule = `the name must not be one of the catalogue, got ${JSON.stringify(activation.name)}`;
    throw new CliError('wrong-activation', `${path}: ${rule}`, 'another name');
  }
  return activation;
}

/** Calls what throws errors of `@actlab/core` that do not know the file; the user is told of it. */
export function inFile<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new CliError('wrong-activation', `${path}: ${cause.message}`, undefined, { cause });
  }
}

const exampleHint = "export default defineActivation({ name: 'mine', … }), as the README of @actlab/core shows";

function findRecord(exports: Readonly<Record<string, unknown>>, path: string): object {
  const { default: main } = exports;
  if (isRecord(main)) return main;
  const named = Object.entries(exports).filter(([, value]) => isRecord(value));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only[1] as object;
  const got = named.length === 0 ? 'none' : named.map(([name]) => name).join(', ');
  const rule = 'a file must export one record of an activation, as default or alone';
  throw new CliError('wrong-activation', `${path}: ${rule}, got ${got}`, exampleHint);
}

/** What is meant as a record, complete or not. */
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ['value', 'derivative'].some((key) => key in value);

/** What a record must have for `defineActivation` and for training, in the words of an error; types say it to TypeScript only. */
function missingPart(definition: object): string | undefined {
  const { name, title, tex, source, params, value, derivative, stated } = definition as Readonly<
    Record<string, unknown>
  >;
  for (const [key, text] of Object.entries({ name, title, tex, source })) {
    if (typeof text !== 'string') return `a text ${key}, got ${String(text)}`;
  }
  if (typeof params !== 'object' || params === null) return `params, {} for none, got ${String(params)}`;
  for (const [key, formula] of Object.entries({ value, derivative })) {
    if (formula === undefined) return `a formula ${key}, got undefined`;
  }
  const { kinks, range, ulp } = (stated ?? {}) as Readonly<Record<string, unknown>>;
  for (const [key, list] of Object.entries({ kinks, range })) {
    if (!Array.isArray(list) || !list.every((each) => typeof each === 'number'))
      return `a list of numbers stated.${key}`;
  }
  if (Array.isArray(range) && range.length !== 2) return `two numbers in stated.range, got ${range.length}`;
  return typeof ulp === 'object' && ulp !== null ? undefined : 'stated.ulp, {value, derivative}';
}
