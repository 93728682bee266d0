// Checkpoints in files: every bit comes back, and nothing but a whole checkpoint is taken for one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptCheckpoint, readCheckpoint, writeCheckpoint } from '@actlab/train';
import { type Checkpoint, completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'actlab-checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const spec = completeTrialSpec({
  data: { name: 'digits' },
  network: { depth: 2, width: 8, normalisation: { name: 'batch' } },
  training: { epochs: 4, optimiser: { name: 'adam' }, learningRate: 0.01 },
});
const dataset = loadDataset(spec.data);

/** The checkpoint after each epoch, and the result. */
function trained() {
  const checkpoints: Checkpoint[] = [];
  const result = runTrial(spec, dataset, { onEpoch: (_, take) => void checkpoints.push(take()) });
  return { checkpoints, result };
}
const { checkpoints, result } = trained();
const kept: KeptCheckpoint = { checkpoint: checkpoints[1]!, record: { probes: 12 } };

describe('a checkpoint file', () => {
  it('gives back what was written, NaN, infinities and -0 included', () => {
    const { checkpoint } = kept;
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 5e-324];
    const [probe] = checkpoint.observed.layers;
    const layers = odd.map((gradMean) => ({ ...probe!, gradMean }));
    const strange = { ...kept, checkpoint: { ...checkpoint, observed: { ...checkpoint.observed, layers } } };
    for (const each of [kept, strange]) {
      writeCheckpoint(at('whole.ckpt'), each);
      expect(readCheckpoint(at('whole.ckpt'))).toStrictEqual(each);
    }
  });

  it('goes on, read by another process, to the bits of a trial that was never stopped', () => {
    writeCheckpoint(at('on.ckpt'), kept);
    const script = `
      import { readCheckpoint } from '@actlab/train';
      import { loadDataset, runTrial } from '@actlab/train/trial';
      const spec = ${JSON.stringify(spec)};
      const { checkpoint } = readCheckpoint(${JSON.stringify(at('on.ckpt'))});
      console.log(JSON.stringify(runTrial(spec, loadDataset(spec.data), { from: checkpoint })));`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(answer)).toEqual(JSON.parse(JSON.stringify(result)));
  });

  it('is null where there is no file', () => {
    expect(readCheckpoint(at('none.ckpt'))).toBeNull();
  });

  it('is refused when it is cut, changed, empty, something else or a folder', () => {
    writeCheckpoint(at('good.ckpt'), kept);
    const bytes = readFileSync(at('good.ckpt'));
    const changed = Buffer.from(bytes);
    changed[changed.length - 7]! ^= 1;
    const files: [string, Uint8Array | string, string][] = [
      ['cut.ckpt', bytes.subarray(0, -1), 'got a damaged one'],
      ['changed.ckpt', changed, 'got a damaged one'],
      ['empty.ckpt', '', 'got an empty file'],
      ['text.ckpt', 'a sweep file', 'got another kind of file'],
    ];
    for (const [name, content, rule] of files) {
      writeFileSync(at(name), content);
      const text = `${at(name)}: must be a whole checkpoint of a trial, ${rule}`;
      expect(() => readCheckpoint(at(name))).toThrow(expect.objectContaining({ code: 'invalid-checkpoint' }));
      expect(() => readCheckpoint(at(name))).toThrow(text);
    }
    expect(() => readCheckpoint(folder)).toThrow('got a folder');
  });

  it('stays as it was when writing the next one fails', () => {
    writeCheckpoint(at('last.ckpt'), kept);
    mkdirSync(at('last.ckpt.part'));
    const next = { ...kept, checkpoint: checkpoints[2]! };
    expect(() => writeCheckpoint(at('last.ckpt'), next)).toThrow('EISDIR');
    expect(readCheckpoint(at('last.ckpt'))).toStrictEqual(kept);
  });
});
