// `actlab explore`.
import type { Command } from 'commander';
import { act } from './act.js';
import { addExploreOptions } from './explore-options.js';
import { describe } from './help.js';

export function addExploreCommand(program: Command): void {
  const explore = program.command('explore');
  describe(explore, "Shows an activation: formula, parameters, properties, a table and a plot of f and f'.", [
    ['actlab explore', 'the activations there are'],
    ['actlab explore leakyRelu --negative-slope 0.1', 'its parameters are options'],
    ['actlab explore tanh --from -3 --to 3', 'a closer look'],
    ['actlab explore ./mine.js', 'an activation of your own'],
    ['actlab explore prelu --alpha 0.3 --json', 'one object'],
    ['actlab explore relu --csv > relu.csv', 'one row per point'],
  ]);
  explore
    .argument('[name]', 'an activation, or a file with one; all of them are listed when absent')
    .usage('[name] [--parameter <number>]');
  // The parameters are known when the activation is: its own reader refuses what is left.
  addExploreOptions(explore).allowUnknownOption().allowExcessArguments();
  act(explore, async () => (await import('../commands/explore.js')).exploreActivation);
}
