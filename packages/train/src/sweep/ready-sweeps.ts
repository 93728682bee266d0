// The sweeps that come with the package: YAML files in its folder `sweeps`.
import { readdirSync, readFileSync } from 'node:fs';
import { closestName } from '@actlab/core';
import { SweepFileError } from '../errors.js';
import type { SweepSpec } from '../records/index.js';
import { parseSweepFile } from './sweep-file.js';

/** One file: its name without `.yaml`, its first comment line, its text. */
export interface ReadySweep {
  name: string;
  title: string;
  text: string;
}

const folder = new URL('../../sweeps/', import.meta.url);
const extension = '.yaml';

/** All ready-made sweeps, by name. */
export function readySweeps(): ReadySweep[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const title = /^#\s*(.*)$/m.exec(text)?.[1] ?? '';
      return { name: file.slice(0, -extension.length), title, text };
    });
}

/** @throws SweepFileError for a name that no ready-made sweep has. */
export function loadReadySweep(name: string): SweepSpec {
  const ready = readySweeps();
  const found = ready.find((sweep) => sweep.name === name);
  if (found !== undefined) return parseSweepFile(found.text, name + extension);
  const names = ready.map((sweep) => sweep.name);
  const hint = closestName(name, names);
  const rule = `must be a ready-made sweep: ${names.join(', ')}`;
  throw new SweepFileError([{ file: name, rule, ...(hint === undefined ? {} : { hint }) }]);
}
