// `actlab start`.
import type { Command } from 'commander';
import { act } from './act.js';
import { describe } from './help.js';
import { addRunOptions, addViewOptions } from './run-options.js';

export function addStartCommand(program: Command): void {
  const start = program.command('start');
  describe(start, 'Runs the default sweep with the dashboard beside it, prints the result, serves until Ctrl-C.', [
    ['actlab start', 'address, live progress, result table, then it serves'],
    ['actlab start --no-serve', 'without the dashboard; ends after the table'],
    ['actlab start --db lab.db --workers 4', ''],
  ]);
  addViewOptions(addRunOptions(start)).option('--no-serve', 'no dashboard; end after the result table');
  act(start, async () => (await import('../commands/start.js')).start);
}
