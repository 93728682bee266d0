import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { completeTrialSpec, loadDataset, runTrial, trialKey } from '@actlab/train/trial';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder, type RunningActlab, runActlab, startActlab } from './run-actlab.js';

const table = ['height,age,weight', ...Array.from({ length: 40 }, (_, at) => `${at},${(at * 7) % 11},${3 * at + 1}`)];
const folder = makeFolder({ 'people.csv': table.join('\n'), 'text.ckpt': 'a text', 'ragged.csv': 'a,b\n1,2\n3\n' });
afterAll(folder.remove);

const train = (...words: string[]) => runActlab(folder.path, ['train', ...words]);

/** What `--json` is to print: computed by the function itself, through JSON as the command's words are. */
function asPrinted(over: Parameters<typeof completeTrialSpec>[0], record = {}) {
  const spec = completeTrialSpec(over);
  const dataset = loadDataset(spec.data);
  const result = runTrial(spec, dataset, { record });
  const text = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  return JSON.parse(JSON.stringify({ spec, key: trialKey(spec, dataset), result }, text));
}

describe('actlab train --json', () => {
  test('is spec, key and result of runTrial, to the bit', async () => {
    const words =
      '--activation leakyRelu --negative-slope 0.1 --depth 4 --width 8 --epochs 3 --replicate 3 --sweep-seed 7 --json';
    const { code, stdout } = await train(...words.split(' '));
    expect(code).toBe(0);
    const activation = { name: 'leakyRelu', params: { negativeSlope: 0.1 } };
    const network = { activation, depth: 4, width: 8 };
    expect(JSON.parse(stdout)).toEqual(asPrinted({ network, training: { epochs: 3 }, replicate: 3, sweepSeed: 7 }));
  });

  test('every option sets its part of the spec', async () => {
    const words =
      '--data iris --width 6,5 --activation prelu --learn alpha=0.3:channel --initialiser xavier:uniform --gain 1.5 ' +
      '--bias constant --set network.initialiser.bias.params.value=0.1 --normalisation layer:after --loss mse ' +
      '--optimiser adam --optimiser-option beta1=0.8 --optimiser-option epsilon=1e-7 --learning-rate 0.01 ' +
      '--schedule cosine --schedule-option final=0.1 --schedule-option warmup=1 --batch 9 --epochs 4 --clip-norm 2 ' +
      '--patience 3 --target-accuracy 0.99 --target-loss 0.001 --split 0.5,0.25,0.25 --probes 5 --probe-inputs 20 --json';
    const { code, stdout } = await train(...words.split(' '));
    expect(code).toBe(0);
    const spec = {
      data: { name: 'iris' },
      split: [0.5, 0.25, 0.25],
      network: {
        depth: 2,
        width: [6, 5],
        activation: { name: 'prelu', params: { alpha: { initial: 0.3, per: 'channel' } } },
        initialiser: {
          name: 'xavier',
          distribution: 'uniform',
          gain: 1.5,
          bias: { name: 'constant', params: { value: 0.1 } },
        },
        normalisation: { name: 'layer', position: 'after' },
      },
      training: {
        loss: 'mse',
        optimiser: { name: 'adam', params: { beta1: 0.8, epsilon: 1e-7 } },
        learningRate: 0.01,
        schedule: { name: 'cosine', final: 0.1, warmup: 1 },
        batch: 9,
        epochs: 4,
        clipNorm: 2,
        earlyStopping: { patience: 3, targetAccuracy: 0.99, targetLoss: 0.001 },
      },
    };
    expect(JSON.parse(stdout)).toEqual(asPrinted(spec, { probes: 5, probeInputs: 20 }));
  });

  test('a regression from a CSV file is trained by mse unless told otherwise', async () => {
    const data = ['--data', 'csv', '--data-option', 'path=people.csv', '--data-option', 'task=regression'];
    const { code, stdout } = await train(...data, '--width', '4', '--epochs', '2', '--batch', '8', '--json', '-q');
    expect(code).toBe(0);
    const { spec, result } = JSON.parse(stdout);
    expect(spec.training.loss).toBe('mse');
    expect(spec.data).toEqual({ name: 'csv', options: { path: 'people.csv', task: 'regression' } });
    expect(result.epochs[0]).not.toHaveProperty('valAcc');
  });
});

describe('actlab train in a pipe', () => {
  test('writes a heading and one line per epoch to stderr, the report to stdout', async () => {
    const { code, stdout, stderr } = await train('--depth', '2', '--width', '8', '--epochs', '4');
    expect(code).toBe(0);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/epoch +step +train loss +val loss +val acc +steps\/s +ETA/);
    for (const [at, line] of lines.slice(1).entries()) {
      expect(line).toMatch(
        new RegExp(`^ *${at + 1}/4 +${34 * (at + 1)} +\\d\\.\\d{4} +\\d\\.\\d{4} +0\\.\\d{4} +[\\d.]+ +\\d:\\d\\d$`),
      );
    }
    expect(stderr + stdout).not.toContain('\u001b');
    expect(stdout).toMatch(
      /^✓ relu · depth 2 · width 8 · data digits · replicate 0 finished: 4 of 4 epochs, 136 steps/,
    );
    expect(stdout).toMatch(/Chosen by validation: epoch \d \(step \d+, .*\); test accuracy 0\.\d{4}, loss \d\.\d{4}/);
    expect(stdout).toMatch(/^digest [0-9a-f]{64}$/m);
    expect(stdout).toMatch(/^layer +gradient RMS/m);
  });

  test('--csv prints the epochs, -q nothing else, --progress jsonl an event per epoch', async () => {
    const words = ['--depth', '1', '--width', '4', '--epochs', '3'];
    const [quiet, events] = await Promise.all([
      train(...words, '--csv', '-q'),
      train(...words, '--json', '--progress', 'jsonl'),
    ]);
    const { key, result } = JSON.parse(events.stdout);
    const rows = result.epochs.map((epoch: Record<string, number>, at: number) =>
      [at + 1, epoch['step'], epoch['trainLoss'], epoch['valLoss'], epoch['valAcc']].join(','),
    );
    expect(quiet).toMatchObject({
      stderr: '',
      stdout: ['epoch,step,trainLoss,valLoss,valAcc', ...rows, ''].join('\n'),
    });
    const told = events.stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toEqual(
      result.epochs.map((epoch: object, at: number) => ({ v: 1, type: 'epoch.ended', key, epoch: at + 1, ...epoch })),
    );
  });

  test('a trial that died is a result: exit code 0, the cause with its layer in words', async () => {
    const { code, stdout } = await train('--data', 'absolute', '--depth', '10', '--width', '2', '--epochs', '20', '-q');
    expect(code).toBe(0);
    expect(stdout).toContain('✗ relu · depth 10 · width 2 · data absolute · replicate 0 died of dead-units: 20 of 20');
    expect(stdout).toContain('Cause: every unit of hidden layer 5 is dead');
  });
});

describe('actlab train --dry-run', () => {
  test('says shapes, parameters, steps, FLOP, memory and time, and trains nothing', async () => {
    const words = ['--depth', '3', '--width', '32', '--dry-run', '--checkpoint', 'none.ckpt'];
    const [text, json] = await Promise.all([train(...words), train(...words, '--json')]);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    const shown = text.stdout.replaceAll(/ +/g, ' ');
    expect(shown).toContain('\n1 64 → 32 2,080 relu\n2–3 32 → 32 2 × 1,056 relu\noutput 32 → 10 330 linear\n');
    expect(shown).toContain('\nparameters 4,522\nsteps 680 = 20 epochs × 34\n');
    // Per row: three products of two FLOP per weight, but two for the first layer.
    const perStep = 32 * 2 * (3 * (64 * 32 + 2 * 32 * 32 + 320) - 64 * 32);
    expect(shown).toContain(`\nFLOP ${perStep.toLocaleString('en-US')} per step`);
    expect(shown).toMatch(/\nprobes 12 on 64 inputs: [\d.]+ % of the FLOP\nmemory [\d.]+ [KM]iB: /);
    expect(shown).toMatch(/\ntime less than 1 s on one core.* updates of this network took [\d.]+ [mµ]s each on /);
    expect(JSON.parse(json.stdout)).toMatchObject({
      cost: { parameters: 4522, steps: 680, flopPerStep: perStep },
      network: { rows: { train: 1078, validation: 360, test: 359 } },
    });
    expect(existsSync(`${folder.path}/none.ckpt`)).toBe(false);
  });

  test('a network that does not fit is refused with the number', async () => {
    const { code, stdout, stderr } = await train('--width', '65536', '--depth', '200', '--dry-run');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: network: must fit into 4080 MiB of memory; .*, got \d+ MiB \(\d+ MiB data/);
  });
});

test('actlab train --trace-step shows graph, paths and update of one sample', async () => {
  const { code, stdout, stderr } = await train('--data', 'xor', '--depth', '2', '--width', '3', '--trace-step');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('through a 2-3-3-2 network');
  expect(stdout).toContain('Paths from w1[1,1] to the loss: 6');
  expect(stdout).toMatch(/Update: the first one by sgd, learning rate 0\.1000\n {2}w1\[1,1\] ← /);
});

describe('actlab train --checkpoint', () => {
  const words = ['--depth', '3', '--width', '16', '--epochs', '400', '--json'];
  const digestOf = ({ stdout }: { stdout: string }): string => JSON.parse(stdout).result.digest;

  /** Waits until so many epochs have been told, not counting the heading. */
  async function untilEpochs(running: RunningActlab, count: number): Promise<void> {
    while (running.stderr().split('\n').length - 2 < count && running.child.exitCode === null) await delay(2);
  }

  test('kill -9 in the middle and the same command again give the result of one that was never stopped', async () => {
    const running = startActlab(folder.path, ['train', ...words, '--checkpoint', 'killed.ckpt']);
    await untilEpochs(running, 20);
    running.child.kill('SIGKILL');
    expect((await running.ended).stdout).toBe('');
    const told = running.stderr().trimEnd().split('\n').length - 1;
    const [again, whole] = await Promise.all([train(...words, '--checkpoint', 'killed.ckpt'), train(...words, '-q')]);
    const done = Number(/going on after epoch (\d+) of 400, from killed.ckpt/.exec(again.stderr)?.[1]);
    expect(done).toBeGreaterThanOrEqual(told);
    expect(done).toBeLessThan(400);
    const lines = again.stderr.trimEnd().split('\n').slice(2);
    expect(lines).toHaveLength(400 - done);
    expect(lines[0]).toMatch(new RegExp(`^ *${done + 1}/400 +${34 * (done + 1)} `));
    expect(again.stdout).toBe(whole.stdout);
    expect(digestOf(again)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i, keeps the checkpoint and says how to go on', async (signal, exitCode) => {
    const file = `${signal}.ckpt`;
    const running = startActlab(folder.path, ['train', ...words, '--epochs', '4000', '--checkpoint', file]);
    await untilEpochs(running, 5);
    running.child.kill(signal);
    const { code, stdout, stderr } = await running.ended;
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain('stopping … (Ctrl-C again to kill)');
    expect(stderr).toContain(`■ Stopped; the same command goes on from ${file}`);
    expect(existsSync(`${folder.path}/${file}`)).toBe(true);
  });

  test('a checkpoint of another trial, of other probes, or no checkpoint at all is refused', async () => {
    const small = ['--depth', '1', '--width', '4', '--epochs', '2', '-q', '--checkpoint', 'small.ckpt'];
    expect((await train(...small)).code).toBe(0);
    const bytes = readFileSync(`${folder.path}/small.ckpt`);
    const answers = await Promise.all([
      train(...small, '--replicate', '1'),
      train(...small, '--probes', '3'),
      train('--checkpoint', 'text.ckpt'),
    ]);
    const texts = [
      'must be of this trial,',
      'must be probed as asked now, {"probes":3}, got {}',
      'got another kind of file',
    ];
    for (const [at, { code, stdout, stderr }] of answers.entries()) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(texts[at]);
    }
    expect(readFileSync(`${folder.path}/small.ckpt`).equals(bytes)).toBe(true);
  });

  test('a file that cannot be written ends the training with 1', async () => {
    const { code, stdout, stderr } = await train('--epochs', '2', '-q', '--checkpoint', 'no/such/folder.ckpt');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('error: --checkpoint no/such/folder.ckpt: must be writable, got ENOENT\n');
  });
});

test.each([
  [['--depth', '0'], ['--depth: must be a whole number from 1 to 256, got 0']],
  [['--activation', 'leakyRelo'], ['got "leakyRelo". Did you mean leakyRelu?']],
  [['--activation', 'leakyRelu', '--negative-slop', '1'], ['Did you mean --negative-slope?']],
  [['--activation', 'leakyRelu', '--negative-slope', '1e39'], ['--negative-slope: must lie in [-3.4']],
  [
    ['--negative-slope', '0.1'],
    ["unknown option '--negative-slope'", 'relu has no parameters'],
  ],
  [['--lerning-rate', '1'], ['Did you mean --learning-rate?']],
  [
    ['--data', 'irs'],
    ['--data: must be one of', 'got "irs"', 'try: iris'],
  ],
  [
    ['--data', 'csv'],
    ['--data-option path: must be a text', 'got nothing'],
  ],
  [['--data', 'csv', '--data-option', 'path=none.csv'], ['none.csv: must be there']],
  [['--data', 'csv', '--data-option', 'path=ragged.csv'], ['ragged.csv:3:']],
  [['--data-option', 'noise'], ['It must be of the form key=value.']],
  [
    ['--optimiser', 'adm'],
    ['--optimiser: must be one of sgd', 'got "adm"', 'try: adam'],
  ],
  [
    ['--optimiser-option', 'momentun=0.9'],
    ['--optimiser-option momentun: must be one of', 'try: momentum'],
  ],
  [
    ['--schedule', 'cosine', '--schedule-option', 'final=2'],
    ['--schedule-option final: must be a number in [0, 1], got 2'],
  ],
  [
    ['--loss', 'crossEntropi'],
    ['--loss: must be one of', 'try: crossEntropy'],
  ],
  [['--data', 'absolute', '--loss', 'crossEntropy'], ['--loss: must be a loss for regression']],
  [
    ['--normalisation', 'btch'],
    ['--normalisation: must be one of none, batch, layer', 'try: batch'],
  ],
  [['--normalisation', 'batch:with'], ['--normalisation: must be one of before, after']],
  [['--learn', 'alpha'], ['It must be of the form parameter=initial']],
  [['--activation', 'prelu', '--learn', 'beta=1'], ['--learn beta: must be a parameter of prelu: alpha']],
  [['--activation', 'prelu', '--learn', 'alpha=1:unit'], ["--learn alpha: must be 'layer' or 'channel'"]],
  [['--width', '4,4', '--depth', '3'], ['--width: must list 3 widths']],
  [['--width', 'wide'], ["argument 'wide' is invalid. It must be a number."]],
  [['--split', '1,1'], ['--split: must be three positive shares that sum to 1']],
  [
    ['--set', 'network.dpth=3'],
    ['--set network.dpth: must be the path of a part', 'try: --set network.depth=...'],
  ],
  [['--set', 'network.depth=0'], ['--set network.depth: must be a whole number from 1 to 256, got 0']],
  [['--set', 'training.earlyStopping={"patience":0}'], ['--set training.earlyStopping.patience: must be']],
  [['--target-accuracy', '2'], ['--target-accuracy: must be a number from 0 to 1']],
  [['--replicate', '-1'], ['--replicate: must be a whole number']],
  [['--json', '--csv'], ["option '--csv' cannot be used with option '--json'"]],
  [['--trace-step', '--width', '2000'], ['must have at most 1000000 parameters to be traced']],
  [['leakyRelu'], ['too many arguments']],
])('actlab train %j exits 2 with one message', async (words, texts) => {
  const { code, stdout, stderr } = await train(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const text of texts) expect(stderr).toContain(text);
  expect(stderr.match(/error:/g)).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s+at /m);
});
