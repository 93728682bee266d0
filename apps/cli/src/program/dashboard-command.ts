// `actlab dashboard`.
import type { Command } from 'commander';
import { act } from './act.js';
import { describe } from './help.js';
import { addViewOptions } from './run-options.js';

export function addDashboardCommand(program: Command): void {
  const dashboard = program.command('dashboard');
  describe(dashboard, 'Serves the dashboard until Ctrl-C. It only reads, also while a sweep runs.', [
    ['actlab dashboard', 'prints the address'],
    ['actlab dashboard --open', 'and opens it in the browser'],
    ['actlab dashboard lab.db --port 8080', 'another database, another port'],
  ]);
  addViewOptions(dashboard.argument('[db]', 'database file, instead of --db'));
  act(dashboard, async () => (await import('../commands/dashboard.js')).dashboard);
}
