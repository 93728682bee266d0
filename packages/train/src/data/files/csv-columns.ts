// Which columns of a table are the features and which is the target.
import { closestName } from '@actlab/core';
import { DataFileError } from '../../errors.js';

/** Positions of the columns that are read, and how many there are. */
export interface CsvColumns {
  names: readonly string[];
  features: readonly number[];
  target: number;
}

/** @throws DataFileError for names that are empty, stand twice or are not there. */
export function chooseColumns(
  file: string,
  line: number,
  header: readonly string[],
  { target, features }: { target: string | null; features: readonly string[] | null },
): CsvColumns {
  const names = header.map((name) => name.trim());
  checkNames(file, line, names);
  const find = (name: string, option: string) => {
    const position = names.indexOf(name.trim());
    if (position >= 0) return position;
    const hint = closestName(name, names) ?? `data.options.${option} with a name of the header`;
    const known = names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ');
    const rule = `must be in the header, because data.options.${option} names it`;
    throw new DataFileError({ file, line, column: name, rule, got: known, hint });
  };
  const targetAt = target === null ? names.length - 1 : find(target, 'target');
  const chosen =
    features?.map((name) => find(name, 'features')) ?? [...names.keys()].filter((position) => position !== targetAt);
  const repeated = chosen.find((position, index) => chosen.indexOf(position) < index || position === targetAt);
  if (repeated !== undefined) {
    const rule = 'must be listed once, as feature or as target';
    throw new DataFileError({
      file,
      line,
      column: names[repeated]!,
      rule,
      got: 'twice',
      hint: 'data.options.features',
    });
  }
  if (chosen.length === 0) {
    const rule = 'must have a feature column beside the target';
    const hint = 'data.options.delimiter, when another character separates the cells';
    throw new DataFileError({ file, line, rule, got: JSON.stringify(names), hint });
  }
  return { names, features: chosen, target: targetAt };
}

function checkNames(file: string, line: number, names: readonly string[]): void {
  const unnamed = names.indexOf('');
  if (unnamed >= 0) {
    const got = `none for column ${unnamed + 1}`;
    throw new DataFileError({
      file,
      line,
      rule: 'must have a name for every column',
      got,
      hint: 'name it or remove it',
    });
  }
  const repeated = names.findIndex((name, index) => names.indexOf(name) < index);
  if (repeated >= 0) {
    const got = `columns ${names.indexOf(names[repeated]!) + 1} and ${repeated + 1}`;
    const hint = 'rename one of them';
    throw new DataFileError({ file, line, column: names[repeated]!, rule: 'must be named once', got, hint });
  }
}
