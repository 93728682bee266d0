// The options of `actlab train` that do not depend on the activation. What a value may be is said by the trial's own rules.
import { type Command, Option } from 'commander';
import { anyNumber, jsonOrText, keyValue, numberList, wholeNumber } from '../input/option-values.js';
import { type LearnWord, learnWord, namedChoice } from '../input/trial-words.js';
import { type ProgressMode, progressModes } from '../progress/progress-view.js';

/** Options as commander hands them over; those that may be repeated are lists. */
export interface TrainOptions {
  data?: string;
  dataOption?: [key: string, value: unknown][];
  depth?: number;
  width?: number | number[];
  activation?: string;
  learn?: LearnWord[];
  initialiser?: string[];
  gain?: unknown;
  bias?: string;
  normalisation?: string[];
  residual?: boolean;
  loss?: string;
  optimiser?: string;
  optimiserOption?: [key: string, value: unknown][];
  learningRate?: number;
  schedule?: string;
  scheduleOption?: [key: string, value: unknown][];
  batch?: number;
  epochs?: number;
  clipNorm?: number;
  patience?: number;
  targetAccuracy?: number;
  targetLoss?: number;
  sweepSeed?: number;
  replicate?: number;
  split?: number[];
  set?: [path: string, value: unknown][];
  probes?: number;
  probeInputs?: number;
  histograms?: number;
  map?: number;
  checkpoint?: string;
  progress: ProgressMode;
  dryRun?: boolean;
  traceStep?: boolean;
  json?: boolean;
  csv?: boolean;
}

/** What is trained, how it is watched, and how the result is printed. */
export function addTrainOptions(command: Command): Command {
  addNetworkOptions(command);
  addTrainingOptions(command);
  return addWatchOptions(command);
}

function addNetworkOptions(command: Command): void {
  command
    .option('--data <name>', 'data set (default: digits)')
    .addOption(repeatable('--data-option <key=value>', 'an option of the data set', keyValue))
    .option('--depth <n>', 'hidden layers, 1 to 256 (default: 3)', anyNumber)
    .option('--width <n|a,b,c>', 'units per hidden layer, or one number for each (default: 32)', numberList)
    .option(
      '--activation <name>',
      'see `actlab explore`, or a file of your own (default: relu); its parameters are options',
    )
    .addOption(
      repeatable('--learn <param=initial>', 'train a parameter with the weights; :layer or :channel behind', learnWord),
    )
    .option('--initialiser <name>', 'how weights start; :normal or :uniform behind (default: he)', namedChoice)
    .option('--gain <n|auto>', 'gain of the initialiser; auto = by activation and slope', jsonOrText)
    .option('--bias <name>', 'how biases start (default: zero)')
    .option('--normalisation <kind>', 'batch or layer; :before or :after the activation behind', namedChoice)
    .option('--residual', 'add to every hidden layer the output of the one before');
}

function addTrainingOptions(command: Command): void {
  command
    .option('--loss <name>', 'default: crossEntropy, or mse for a regression')
    .option('--optimiser <name>', 'default: sgd')
    .addOption(repeatable('--optimiser-option <key=value>', 'such as momentum=0.9', keyValue))
    .option('--learning-rate <n>', 'step size (default: 0.1)', anyNumber)
    .option('--schedule <name>', 'of the learning rate (default: constant)')
    .addOption(repeatable('--schedule-option <key=value>', 'such as warmup=2', keyValue))
    .option('--batch <n>', 'rows per step (default: 32)', anyNumber)
    .option('--epochs <n>', 'default: 20', anyNumber)
    .option('--clip-norm <n>', 'largest norm of a gradient', anyNumber)
    .option('--patience <n>', 'stop after so many epochs without a lower validation loss', anyNumber)
    .option('--target-accuracy <n>', 'stop at this validation accuracy', anyNumber)
    .option('--target-loss <n>', 'stop at this validation loss', anyNumber)
    .option('--sweep-seed <n>', 'seed of data split and noise (default: 1)', anyNumber)
    .option('--replicate <k>', 'which of the seeds (default: 0)', anyNumber)
    .option('--split <a,b,c>', 'shares of train, validation, test (default: 0.6,0.2,0.2)', numberList)
    .addOption(repeatable('--set <path=value>', 'any other part of the trial spec; JSON, else text', keyValue));
}

function addWatchOptions(command: Command): Command {
  return command
    .option('--probes <n>', 'looks inside the layers (default: 12)', wholeNumber(0, 100_000))
    .option('--probe-inputs <n>', 'inputs per look (default: 64)', wholeNumber(1, 1_000_000))
    .option('--histograms <bins>', "show how each layer's z and f(z) are distributed", wholeNumber(2, 200))
    .option('--map <points>', 'draw its answers over the inputs, for one or two features', wholeNumber(2, 200))
    .option('--checkpoint <file>', 'kept after every epoch; if it is there, training goes on from it')
    .addOption(
      new Option('--progress <mode>', 'auto = live in a terminal, else a line per epoch')
        .choices([...progressModes])
        .default('auto'),
    )
    .option('--dry-run', 'say shapes, memory and time, and train nothing')
    .addOption(
      new Option('--trace-step', 'show the first step of one sample, derivative by derivative').conflicts([
        'dryRun',
        'json',
        'csv',
      ]),
    )
    .option('--json', 'print one JSON object: spec, key and result')
    .addOption(new Option('--csv', 'print the epochs as comma-separated values').conflicts(['json', 'dryRun']));
}

/** An option whose values become a list. */
function repeatable(flags: string, description: string, read: (text: string) => unknown): Option {
  return new Option(flags, description).argParser((text, before: unknown[] | undefined) => [
    ...(before ?? []),
    read(text),
  ]);
}
