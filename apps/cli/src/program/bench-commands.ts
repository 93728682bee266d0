// `actlab bench run|ls`.
import type { Command } from 'commander';
import { act } from './act.js';
import { describe } from './help.js';

export function addBenchCommands(program: Command): void {
  const bench = program.command('bench');
  describe(bench, 'Times the hot loops and says how far they are from the limits of this machine.', [
    ['actlab bench ls', 'what can be timed'],
    ['actlab bench run --quick', 'everything, a first look'],
    ['actlab bench run activations --filter relu', 'a suite, some of its cases'],
  ]);
  addRun(bench.command('run'));
  addList(bench.command('ls'));
}

function addRun(command: Command): void {
  describe(command, 'Runs benchmarks; leave the machine alone meanwhile.', [
    ['actlab bench run', 'every suite, about four seconds per case'],
    ['actlab bench run activations --quick', 'one suite, five rounds per case'],
    [`actlab bench run --filter 'leakyRelu forward 1e5'`, 'words that a case must have'],
    ['actlab bench run --filter leakyRelu --json > bench.json', ''],
  ]);
  command
    .argument('[suites...]', 'suites as `actlab bench ls` names them; all when absent')
    .option('--filter <words>', 'only cases that have all these words')
    .option('--quick', '5 short rounds per case instead of 20')
    .option('--large', 'also the cases with 10 million elements')
    .option('--json', 'print the report as one JSON object');
  act(command, async () => (await import('../commands/bench-run.js')).benchRun);
}

function addList(command: Command): void {
  describe(command, 'Lists the suites and their cases.', [['actlab bench ls', '']]);
  command.option('--json', 'print the list as one JSON array');
  act(command, async () => (await import('../commands/bench-list.js')).benchList);
}
