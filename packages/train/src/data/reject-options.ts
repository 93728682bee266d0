// For data sets without options.
import { InvalidSpecError } from '../errors.js';
import type { Json } from '../records/index.js';

/** @throws InvalidSpecError at `data.options` unless there are none (absent or an empty object). */
export function rejectOptions(name: string, options: Json | undefined): void {
  if (options === undefined) return;
  if (options !== null && typeof options === 'object' && Object.keys(options).length === 0) return;
  throw new InvalidSpecError('data.options', `${name} has no options: must be absent`, JSON.stringify(options));
}
