// The options of `actlab explore` that do not depend on the activation.
import { type Command, Option } from 'commander';
import { finiteNumber } from '../input/option-values.js';

export interface ExploreOptions {
  from: number;
  to: number;
  json?: boolean;
  csv?: boolean;
}

/** Where to look and how to print. */
export function addExploreOptions(command: Command): Command {
  return command
    .option('--from <x>', 'left end of the plot', finiteNumber, -6)
    .option('--to <x>', 'right end of the plot', finiteNumber, 6)
    .option('--json', 'print one JSON value')
    .addOption(new Option('--csv', 'print comma-separated values').conflicts('json'));
}
