// `actlab sweep run|plan|ls|show`.
import { type Command, Option } from 'commander';
import { act } from './act.js';
import { describe } from './help.js';
import { addActivationOption, addPlanOptions, addRunOptions, addViewOptions } from './run-options.js';

export function addSweepCommands(program: Command): void {
  const sweep = program.command('sweep');
  describe(sweep, 'Plans, runs and shows sweeps.', [
    ['actlab sweep plan my.yaml', 'what it would do, and how long it takes'],
    ['actlab sweep run my.yaml --dashboard', 'run it, watch it live'],
    ['actlab sweep show latest --json', 'the numbers that the dashboard shows'],
  ]);
  addRun(sweep.command('run'));
  addPlan(sweep.command('plan'));
  addList(sweep.command('ls'));
  addShow(sweep.command('show'));
}

const sweepArgument = ['<sweep>', 'a YAML or JSON file, or the name of a ready-made sweep'] as const;

function addRun(command: Command): void {
  describe(command, 'Runs a sweep, or finishes one that was stopped; what the database has is not trained again.', [
    ['actlab sweep run my.yaml', 'a file'],
    ['actlab sweep run activations --replicates 4', 'a ready-made sweep'],
    ['actlab sweep run my.yaml --activation ./mine.js', 'with an activation of your own'],
    ['actlab sweep run my.yaml --dashboard --open', 'watch it in the browser'],
    ['actlab sweep run my.yaml --json > result.json', ''],
    ['actlab sweep run my.yaml --dry-run', 'the same as sweep plan'],
  ]);
  addViewOptions(addActivationOption(addRunOptions(command.argument(...sweepArgument))))
    .option('--dashboard', 'serve the dashboard while it runs')
    .option('--json', 'print the result as one JSON object instead of a table')
    .option('--dry-run', 'say what would be done and do nothing');
  act(command, async () => (await import('../commands/sweep-run.js')).sweepRun);
}

function addPlan(command: Command): void {
  describe(command, 'Says what a sweep would do: arms, trials, time, and what its replicates can decide.', [
    ['actlab sweep plan my.yaml', ''],
    ['actlab sweep plan activations --replicates 12 --workers 8', ''],
    ['actlab sweep plan my.yaml --json', 'with every arm'],
  ]);
  addActivationOption(addPlanOptions(command.argument(...sweepArgument))).option(
    '--json',
    'print the plan as one JSON object',
  );
  act(command, async () => (await import('../commands/sweep-plan.js')).sweepPlan);
}

function addList(command: Command): void {
  describe(command, 'Lists the sweeps in the database, newest first.', [
    ['actlab sweep ls', ''],
    ['actlab sweep ls --json --db lab.db', ''],
  ]);
  command.option('--json', 'print the list as one JSON array');
  act(command, async () => (await import('../commands/sweep-list.js')).sweepList);
}

function addShow(command: Command): void {
  describe(command, 'Shows the result of a sweep: every arm with its mean, interval, n and deaths, and the best set.', [
    ['actlab sweep show latest', 'the newest one'],
    ['actlab sweep show activations --metric valLoss', 'by another metric'],
    ['actlab sweep show latest --json', 'exactly what the dashboard shows'],
    ['actlab sweep show latest --csv > arms.csv', 'one row per arm, a column per replicate'],
  ]);
  command
    .argument('[id]', 'a sweep as `actlab sweep ls` names it, or latest', 'latest')
    .addOption(new Option('--metric <name>', "instead of the sweep's own metric").choices(['valAcc', 'valLoss']))
    .addOption(new Option('--reducer <name>', "instead of the sweep's own reducer").choices(['last', 'best']))
    .option('--json', 'print one JSON object')
    .addOption(new Option('--csv', 'print comma-separated values').conflicts('json'));
  act(command, async () => (await import('../commands/sweep-show.js')).sweepShow);
}
