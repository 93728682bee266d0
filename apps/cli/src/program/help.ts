// How help looks: what the command is for and examples first, then usage, commands and options.
import type { Command, Help } from 'commander';

export type Example = readonly [line: string, meaning: string];

/** Gives a command its summary, the examples that lead its `--help`, and where its errors point to. */
export function describe(command: Command, summary: string, examples: readonly Example[]): Command {
  return command
    .summary(summary)
    .showHelpAfterError(`  try: ${fullName(command)} --help`)
    .configureHelp({
      showGlobalOptions: true,
      formatHelp: (described, helper) => helpText(described, helper, examples),
    });
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

function helpText(command: Command, helper: Help, examples: readonly Example[]): string {
  const termWidth = helper.padWidth(command, helper);
  const section = (heading: string, items: readonly Example[]): string[] =>
    helper.formatItemList(
      heading,
      items.map(([term, text]) => helper.formatItem(term, termWidth, text, helper)),
      helper,
    );
  // A long line without a meaning does not push the meanings of the others away.
  const explained = examples.filter(([, meaning]) => meaning !== '');
  const exampleWidth = Math.max(0, ...explained.map(([line]) => line.length));
  return [
    helper.boxWrap(command.summary(), helper.helpWidth ?? 80),
    '',
    'Examples:',
    ...examples.map(([line, meaning]) => `  ${line.padEnd(exampleWidth)}  ${meaning}`.trimEnd()),
    '',
    `Usage: ${helper.commandUsage(command)}`,
    '',
    ...section(
      'Arguments:',
      helper.visibleArguments(command).map((each) => [helper.argumentTerm(each), helper.argumentDescription(each)]),
    ),
    ...section(
      'Commands:',
      helper.visibleCommands(command).map((each) => [helper.subcommandTerm(each), helper.subcommandDescription(each)]),
    ),
    ...section(
      'Options:',
      helper.visibleOptions(command).map((each) => [helper.optionTerm(each), helper.optionDescription(each)]),
    ),
    ...section(
      'Global options:',
      helper.visibleGlobalOptions(command).map((each) => [helper.optionTerm(each), helper.optionDescription(each)]),
    ),
  ].join('\n');
}
