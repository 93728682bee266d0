// Command lines that are suggested to the user: copied into the shell they do what was said.
import { resolve } from 'node:path';
import { type CommandContext, defaultDatabase } from '../context.js';

/** `actlab` as it was called here, the words, and the database where it would not be found otherwise. */
export function commandLine(context: CommandContext, words: readonly string[]): string {
  const isDefault = resolve(context.db) === resolve(defaultDatabase(context.environment));
  const db = isDefault ? [] : ['--db', context.db];
  return [context.environment['ACTLAB_LAUNCHER'] || 'actlab', ...[...words, ...db].map(shellQuoted)].join(' ');
}

/** A flag with its value, or nothing where the user gave none. */
export function flagWords(flag: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [flag, String(value)];
}

/** A word as a POSIX shell takes it back. */
function shellQuoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
