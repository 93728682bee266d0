// Prints one activation, or the list of them.
import { activationList, registerActivation } from '@actlab/core';
import type { CommandContext } from '../context.js';
import { CliError, type ExitCode, exitCodes } from '../errors.js';
import { explorationRecord, explore } from '../exploration/exploration.js';
import { isActivationPath } from '../input/activation-path.js';
import { type ActivationWords, readActivationWords } from '../input/activation-words.js';
import { activationListLines, activationSummary } from '../output/activation-list.js';
import { csvText } from '../output/csv-text.js';
import { explorationText } from '../output/exploration-text.js';
import { nonFiniteAsText, printJson } from '../output/print.js';
import type { ExploreOptions } from '../program/explore-options.js';

/** Formula, parameters, properties, table and plot; as JSON or CSV the numbers. Without words a line per activation. */
export async function exploreActivation(
  context: CommandContext,
  options: ExploreOptions,
  words: readonly string[],
): Promise<ExitCode> {
  if (words.length === 0) return listActivations(context, options);
  const { activation, params } = await readWords(words);
  const { from, to, json, csv } = options;
  if (from >= to) throw new CliError('invalid-option', `--from: must be below --to, got ${from} and ${to}`);
  const exploration = explore(activation, params, from, to);
  if (json) printJson(context, explorationRecord(exploration), nonFiniteAsText);
  else if (csv) {
    const rows = exploration.points.map((point) => [point.x, point.value, point.derivative].map(String));
    context.stdout.write(csvText([['x', 'value', 'derivative'], ...rows]));
  } else context.stdout.write(explorationText(exploration, context.stdoutSurface));
  return exitCodes.ok;
}

/** A word that is a file stands for the activation in it. */
async function readWords(words: readonly string[]): Promise<ActivationWords> {
  const path = words.find(isActivationPath);
  if (path === undefined) return readActivationWords(words);
  const { loadActivation } = await import('../input/load-activation.js');
  const { name } = registerActivation(await loadActivation(path));
  return readActivationWords([name, ...words.filter((word) => word !== path)]);
}

function listActivations(context: CommandContext, { json, csv }: ExploreOptions): ExitCode {
  const summaries = activationList.map(activationSummary);
  if (json) printJson(context, summaries);
  else if (csv) {
    const rows = summaries.map(({ name, title, formula }) => [name, title, formula]);
    context.stdout.write(csvText([['name', 'title', 'formula'], ...rows]));
  } else context.stdout.write(`${activationListLines(summaries, context.stdoutSurface).join('\n')}\n`);
  return exitCodes.ok;
}
