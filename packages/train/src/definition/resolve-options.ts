// Options of a definition: declared with defaults and bounds, checked against a spec's JSON.
import { InvalidSpecError } from '../errors.js';
import type { Json } from '../records/index.js';

/** One option as a definition declares it; of a number, `min` and `max` are excluded where the flags say so. */
type OptionDefinition =
  | {
      kind: 'number';
      default: number;
      min: number;
      max: number;
      excludeMin?: boolean;
      excludeMax?: boolean;
      doc: string;
    }
  | { kind: 'integer'; default: number; min: number; max: number; doc: string }
  | { kind: 'boolean'; default: boolean; doc: string }
  | { kind: 'choice'; default: string | null; choices: readonly string[]; doc: string }
  /** Not empty; without a default it must be given. */
  | { kind: 'text'; default?: string | null; doc: string }
  /** A list of texts, at least one. */
  | { kind: 'texts'; default: null; doc: string };

/** Options by name, of all kinds or of some. */
export type OptionDefinitions<Kind extends OptionDefinition['kind'] = OptionDefinition['kind']> = Readonly<
  Record<string, Extract<OptionDefinition, { kind: Kind }>>
>;

/** The value of one option; null only where that is the default. */
type OptionValue<D extends OptionDefinition> =
  | (D extends { default: null } ? null : never)
  | (D extends { kind: 'boolean' }
      ? boolean
      : D extends { kind: 'choice' }
        ? D['choices'][number]
        : D extends { kind: 'text' }
          ? string
          : D extends { kind: 'texts' }
            ? readonly string[]
            : number);

/** The values of all declared options. */
export type Options<D extends OptionDefinitions> = { readonly [name in keyof D]: OptionValue<D[name]> };

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

function check(option: OptionDefinition, path: string, value: Json | undefined): OptionValue<OptionDefinition> {
  if (value === undefined && option.default !== undefined) return option.default;
  if (isValue(option, value)) return value;
  throw new InvalidSpecError(path, ruleOf(option), JSON.stringify(value) ?? 'nothing');
}

function isValue(option: OptionDefinition, value: Json | undefined): value is number | boolean | string | string[] {
  switch (option.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value);
    case 'text':
      return isText(value);
    case 'texts':
      return Array.isArray(value) && value.length > 0 && value.every(isText);
    case 'integer':
      return Number.isSafeInteger(value) && isWithin(option, value as number);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && isWithin(option, value);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

type Bounds = { min: number; max: number; excludeMin?: boolean; excludeMax?: boolean };

function isWithin({ min, max, excludeMin = false, excludeMax = false }: Bounds, value: number): boolean {
  return (excludeMin ? value > min : value >= min) && (excludeMax ? value < max : value <= max);
}

function ruleOf(option: OptionDefinition): string {
  switch (option.kind) {
    case 'boolean':
      return 'must be true or false';
    case 'choice':
      return `must be one of ${option.choices.join(', ')}`;
    case 'text':
      return `must be a text (${option.doc})`;
    case 'texts':
      return `must be a list of texts (${option.doc})`;
    case 'integer':
      return `must be a whole number from ${option.min} to ${option.max}`;
    case 'number': {
      const { min, max, excludeMin = false, excludeMax = false } = option;
      return `must be a number in ${excludeMin ? '(' : '['}${min}, ${max}${excludeMax ? ')' : ']'}`;
    }
  }
}
