// Small schemas that state their rule in the words of an error message. An owner's rule also speaks for its checks.
import * as z from 'zod/mini';

export function whole(low: number, high: number) {
  return z.int({ error: `must be a whole number from ${low} to ${high}` }).check(z.gte(low), z.lte(high));
}

export function positive() {
  return z.number({ error: 'must be a number greater than 0' }).check(z.gt(0));
}

export function notNegative() {
  return z.number({ error: 'must be a number of at least 0' }).check(z.gte(0));
}

export function share() {
  return z.number({ error: 'must be a number from 0 to 1' }).check(z.gte(0), z.lte(1));
}

export function name() {
  return z.string({ error: 'must be a name' }).check(z.minLength(1));
}

export function oneOf<const T extends readonly string[]>(...names: T) {
  return z.enum(names, { error: `must be ${names.length === 1 ? '' : 'one of '}${names.join(', ')}` });
}
