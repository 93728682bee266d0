// The checkpoint that a training goes on from.
import { readCheckpoint } from '@actlab/train';
import type { RecordOptions } from '@actlab/train/records';
import { type Checkpoint, canonicalJson } from '@actlab/train/trial';
import { CliError } from '../errors.js';

/**
 * The checkpoint in a file, or null where there is no file yet.
 *
 * @throws CliError `invalid-option` when it belongs to another trial or was probed otherwise; TrainError for a damaged file.
 */
export function openCheckpoint(file: string, key: string, record: RecordOptions): Checkpoint | null {
  const kept = readCheckpoint(file);
  if (kept === null) return null;
  const { checkpoint } = kept;
  if (checkpoint.key !== key) {
    const rule = `--checkpoint ${file}: must be of this trial, ${key.slice(0, 12)}, got one of ${checkpoint.key.slice(0, 12)}`;
    throw new CliError('invalid-option', rule, 'another file, or the options that the file was made with');
  }
  if (canonicalJson({ ...kept.record }) !== canonicalJson({ ...record })) {
    const [was, is] = [kept.record, record].map((each) => JSON.stringify(each));
    const rule = `--checkpoint ${file}: must be probed as asked now, ${is}, got ${was}`;
    throw new CliError('invalid-option', rule, 'the same --probes and --probe-inputs');
  }
  return checkpoint;
}
