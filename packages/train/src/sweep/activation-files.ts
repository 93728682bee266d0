// Which files of own activations a sweep file names. Whoever runs the sweep loads and registers them before the file is parsed.
import type { SweepFileProblem } from '../errors.js';
import type { Json } from '../records/index.js';
import { readSweepDocument } from './sweep-document.js';

/** One entry of `activations`. */
export interface ActivationFile {
  /** As written: relative to the sweep file. */
  path: string;
  /** Where in the sweep file it is named; a problem of the file is a problem there. */
  place: Omit<SweepFileProblem, 'rule'>;
}

/**
 * The entries of `activations` of a sweep file, in its order; none where the key has another shape, which `parseSweepFile` refuses.
 * Reads nothing but the text.
 *
 * @throws SweepFileError for what is no single YAML document of plain finite data.
 */
export function activationFiles(source: string | Uint8Array, fileName: string): ActivationFile[] {
  const document = readSweepDocument(source, fileName);
  const entries = (document.value as { activations?: Json } | null)?.activations;
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === 'string')) return [];
  return entries.map((path: string, index) => {
    const { rule: _, ...place } = document.problem(['activations', index], '');
    return { path, place };
  });
}
