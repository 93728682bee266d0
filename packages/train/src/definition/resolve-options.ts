// Options of a definition: declared with defaults and bounds, checked against a spec's JSON.
import { InvalidSpecError } from '../errors.js';
import type { Json } from '../records/index.js';

/** One option as a definition declares it; `min` and `max` are excluded where the flags say so. */
export type OptionDefinition =
  | {
      kind: 'number' | 'integer';
      default: number;
      min: number;
      max: number;
      excludeMin?: boolean;
      excludeMax?: boolean;
      doc: string;
    }
  | { kind: 'boolean'; default: boolean; doc: string }
  | { kind: 'choice'; values: readonly string[]; default: string; doc: string };

/** Options by name. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** The values of all declared options: a number for a number, a boolean for a boolean, one of the names for a choice. */
export type Options<D extends OptionDefinitions> = {
  readonly [name in keyof D]: D[name] extends { kind: 'boolean' }
    ? boolean
    : D[name] extends { kind: 'choice'; values: readonly (infer V)[] }
      ? V
      : number;
};

/**
 * All declared options with the given values, or their defaults.
 *
 * @throws InvalidSpecError at `path` or `path.option`: not an object, an unknown option, a wrong type, out of bounds.
 */
export function resolveOptions<D extends OptionDefinitions>(
  declared: D,
  path: string,
  given: Json | undefined,
): Options<D> {
  const values = given ?? {};
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new InvalidSpecError(path, 'must be an object of options', JSON.stringify(given));
  }
  const names = Object.keys(declared);
  for (const [name, value] of Object.entries(values)) {
    if (!names.includes(name)) {
      const rule = names.length === 0 ? 'must be absent (there are no options)' : `must be one of ${names.join(', ')}`;
      throw new InvalidSpecError(`${path}.${name}`, rule, JSON.stringify(value));
    }
  }
  const resolved = names.map((name) => [name, check(declared[name]!, `${path}.${name}`, values[name as never])]);
  return Object.fromEntries(resolved) as Options<D>;
}

function check(option: OptionDefinition, path: string, value: Json | undefined): number | boolean | string {
  if (value === undefined) return option.default;
  if (option.kind === 'boolean') {
    if (typeof value === 'boolean') return value;
    throw new InvalidSpecError(path, 'must be true or false', JSON.stringify(value));
  }
  if (option.kind === 'choice') {
    if (typeof value === 'string' && option.values.includes(value)) return value;
    throw new InvalidSpecError(path, `must be one of ${option.values.join(', ')}`, JSON.stringify(value));
  }
  const { min, max, excludeMin = false, excludeMax = false } = option;
  const isNumber = option.kind === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  if (
    isNumber &&
    typeof value === 'number' &&
    (excludeMin ? value > min : value >= min) &&
    (excludeMax ? value < max : value <= max)
  )
    return value;
  const interval = `${excludeMin ? '(' : '['}${min}, ${max}${excludeMax ? ')' : ']'}`;
  throw new InvalidSpecError(
    path,
    `must be ${option.kind === 'integer' ? 'a whole number' : 'a number'} in ${interval}`,
    JSON.stringify(value),
  );
}
