// The command line as a whole: global options, every command, and how wrong input is answered.
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addBenchCommands } from './bench-commands.js';
import { addDashboardCommand } from './dashboard-command.js';
import { addExploreCommand } from './explore-command.js';
import { describe } from './help.js';
import { addStartCommand } from './start-command.js';
import { addSweepCommands } from './sweep-commands.js';
import { addTrainCommand } from './train-command.js';

const notes = `
Environment:
  ACTLAB_DB                 the database where --db is not given
  NO_COLOR, FORCE_COLOR     colour off, on
  ACTLAB_DEBUG=1            errors show where they happened

Exit codes: 0 done, 1 failed, 2 wrong usage or sweep file, 3 gate failed,
            4 database missing, locked or newer, 130 Ctrl-C, 143 SIGTERM`;

/** The program, ready to parse. Errors are thrown after commander has said them. */
export function createProgram(): Command {
  const program = new Command('actlab')
    .version(version(), '--version', 'print the version')
    .option('--db <path>', 'database file (default: ./actlab.db)')
    .addOption(new Option('--color <when>', 'colour in the output').choices(['auto', 'always', 'never']))
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'no progress and no notes: results and errors only')
    .option('-v, --verbose', 'errors show where they happened')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride();
  describe(program, 'actlab: which activation function, which negative slope, how deep, and why: with evidence.', [
    ['actlab start', 'the default sweep with the dashboard beside it'],
    ['actlab sweep ls', 'the sweeps in ./actlab.db'],
    ['actlab sweep run my.yaml', 'your own sweep'],
    ['actlab sweep show latest', 'the result table of the newest sweep'],
    ['actlab train --depth 8', 'one network, and a picture of its layers'],
    ['actlab explore', 'the activations; with a name its curves'],
    ['actlab dashboard --open', 'look at it in the browser'],
    ['actlab bench run --quick', 'how fast the hot loops are on this machine'],
  ]);
  program.addHelpText('after', notes);
  addStartCommand(program);
  addSweepCommands(program);
  addTrainCommand(program);
  addExploreCommand(program);
  addBenchCommands(program);
  addDashboardCommand(program);
  return program;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
