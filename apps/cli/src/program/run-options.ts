// Options shared by the commands that plan or run a sweep.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isActivationPath } from '../input/activation-path.js';
import { duration, wholeNumber, workerCount } from '../input/option-values.js';
import { type ProgressMode, progressModes } from '../progress/progress-view.js';

export interface SweepOptions {
  /** Files of own activations, in the order given. */
  activation?: readonly string[];
}

export interface PlanOptions {
  workers: number;
  replicates?: number;
  sweepSeed?: number;
}

export interface RunOptions extends PlanOptions {
  record: 'layers' | 'none';
  trialTimeout?: number;
  progress: ProgressMode;
}

export interface ViewOptions {
  port?: number;
  open?: boolean;
}

/** What decides which trials a sweep has, and how many run at once. */
export function addPlanOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--workers <n|auto>', 'trials that run at once; auto = one per core')
        .argParser(workerCount)
        .default(workerCount('auto'), 'auto'),
    )
    .option('--replicates <n>', 'seeds per arm, instead of what the sweep says', wholeNumber(1, 10_000))
    .option('--sweep-seed <n>', 'seed of the whole sweep, instead of what it says', wholeNumber(0, 0xffff_ffff));
}

/** How a sweep is run and watched. */
export function addRunOptions(command: Command): Command {
  return addPlanOptions(command)
    .addOption(
      new Option('--record <what>', 'layers = measure inside the networks as well')
        .choices(['layers', 'none'])
        .default('layers'),
    )
    .option('--trial-timeout <time>', 'a trial over it dies of "timeout", e.g. 30s, 5m', duration)
    .addOption(
      new Option('--progress <mode>', 'auto = bar in a terminal, else plain lines')
        .choices([...progressModes])
        .default('auto'),
    );
}

/** What a sweep may name besides the catalogue. */
export function addActivationOption(command: Command): Command {
  return command.option(
    '--activation <path>',
    'a .js, .mjs or .ts file with an activation of your own that the sweep names; may be repeated',
    activationPath,
  );
}

function activationPath(word: string, before: readonly string[] = []): readonly string[] {
  if (isActivationPath(word)) return [...before, word];
  throw new InvalidArgumentError(
    'It must be the path of a .js, .mjs or .ts file; names are values of network.activation.name in the sweep.',
  );
}

/** Where the dashboard listens. */
export function addViewOptions(command: Command): Command {
  return command
    .option('--port <n>', 'port of the dashboard; the next free one if taken (default: 6061)', wholeNumber(0, 65_535))
    .option('--open', 'open the dashboard in the browser');
}
