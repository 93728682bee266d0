// Words of a command line that say more than one thing about a trial.
import { InvalidArgumentError } from 'commander';
import { anyNumber } from './option-values.js';

/** A parameter of the activation to be trained: `alpha=0.25:channel`. */
export interface LearnWord {
  parameter: string;
  initial: number;
  per: string;
}

/** Reads `PARAMETER=INITIAL[:layer|channel]`; one value per layer where nothing is said. */
export function learnWord(text: string): LearnWord {
  const [, parameter, initial, per = 'layer'] = /^([A-Za-z]\w*)=([^:]+)(?::(.+))?$/.exec(text) ?? [];
  if (parameter === undefined || initial === undefined) {
    throw new InvalidArgumentError('It must be of the form parameter=initial, with :layer or :channel behind.');
  }
  return { parameter, initial: anyNumber(initial), per };
}

/** Reads `name` or `name:choice` into its parts. */
export function namedChoice(text: string): string[] {
  const parts = text.split(':');
  if (parts.length > 2 || parts.includes(''))
    throw new InvalidArgumentError('It must be of the form name or name:choice.');
  return parts;
}
