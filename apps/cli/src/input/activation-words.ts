// An activation and its parameters as typed: every parameter of the record is an option of that name.
import { type Activation, activationByName, isActivationName } from '@actlab/core';
import { Command } from 'commander';
import { CliError } from '../errors.js';
import { addExploreOptions } from '../program/explore-options.js';
import { anyNumber } from './option-values.js';

export interface ActivationWords {
  readonly activation: Activation;
  /** The parameters that were given; their bounds are checked where they are used. */
  readonly params: Readonly<Record<string, number>>;
}

/**
 * Reads a name with the options of its parameters, in any order.
 *
 * @throws UnknownActivationError; CliError `invalid-option` for options without a name; CommanderError, already said.
 */
export function readActivationWords(words: readonly string[]): ActivationWords {
  const name = words.find(isActivationName) ?? words[0] ?? '';
  if (name.startsWith('-')) {
    const rule = `${name}: the name of the activation must come before its parameters`;
    throw new CliError('invalid-option', rule, `actlab explore NAME ${words.join(' ')}`);
  }
  const activation = activationByName(name);
  const reader = parameterReader(activation, { add: addExploreOptions, help: 'actlab explore --help' });
  return { activation, params: readParameters(reader.argument('<name>'), activation, words) };
}

/**
 * Reads the words that a command did not know as parameters of an activation.
 *
 * @param command Whose options are suggested where a word is neither, and whose help is named.
 * @throws CommanderError, already said.
 */
export function readParameterWords(
  activation: Activation,
  words: readonly string[],
  command: CommandOptions,
): ActivationWords['params'] {
  return readParameters(parameterReader(activation, command), activation, words);
}

/** The options of a command, and the command line that shows them. */
export interface CommandOptions {
  add(command: Command): Command;
  help: string;
}

function readParameters(reader: Command, activation: Activation, words: readonly string[]): ActivationWords['params'] {
  const given = reader.parse(words, { from: 'user' }).opts<Record<string, number | undefined>>();
  const params: Record<string, number> = {};
  for (const parameter of Object.keys(activation.params)) {
    const value = given[parameter];
    if (value !== undefined) params[parameter] = value;
  }
  return params;
}

/** A command that knows the options of one activation, and for its suggestions those of the command they came with. */
function parameterReader(activation: Activation, { add, help }: CommandOptions): Command {
  const flags = Object.keys(activation.params).map(parameterFlag);
  const known = flags.length === 0 ? 'no parameters' : `the parameters ${flags.join(', ')}`;
  const reader = new Command(activation.name)
    .exitOverride()
    .helpOption(false)
    .showHelpAfterError(`  ${activation.name} has ${known}\n  try: ${help}`);
  for (const flag of flags) reader.option(`${flag} <number>`, '', anyNumber);
  return add(reader);
}

/** `negativeSlope` → `--negative-slope`. */
export function parameterFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
