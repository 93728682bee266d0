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
  const reader = parameterReader(activation).parse(words, { from: 'user' });
  const given = reader.opts<Record<string, number | undefined>>();
  const params: Record<string, number> = {};
  for (const parameter of Object.keys(activation.params)) {
    const value = given[parameter];
    if (value !== undefined) params[parameter] = value;
  }
  return { activation, params };
}

/** A command that knows the options of one activation, and for its suggestions those of `actlab explore`. */
function parameterReader(activation: Activation): Command {
  const flags = Object.keys(activation.params).map(parameterFlag);
  const known = flags.length === 0 ? 'no parameters' : `the parameters ${flags.join(', ')}`;
  const reader = new Command(activation.name)
    .exitOverride()
    .argument('<name>')
    .helpOption(false)
    .showHelpAfterError(`  ${activation.name} has ${known}\n  try: actlab explore --help`);
  for (const flag of flags) reader.option(`${flag} <number>`, '', anyNumber);
  return addExploreOptions(reader);
}

/** `negativeSlope` → `--negative-slope`. */
export function parameterFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
