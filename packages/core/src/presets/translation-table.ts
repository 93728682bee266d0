// What our functions are called in the other libraries, as rows for a table.
import { jax } from './jax.js';
import { keras } from './keras.js';
import { onnx } from './onnx.js';
import type { Preset, Presets } from './preset.js';
import { pytorch } from './pytorch.js';
import { tfjs } from './tfjs.js';

/** The libraries that have presets, with the titles of their columns. */
export const libraries = {
  pytorch: { title: 'PyTorch', presets: pytorch },
  keras: { title: 'Keras 3', presets: keras },
  jax: { title: 'JAX', presets: jax },
  onnx: { title: 'ONNX', presets: onnx },
  tfjs: { title: 'tfjs', presets: tfjs },
} as const satisfies { readonly [name: string]: { readonly title: string; readonly presets: Presets } };

export type LibraryName = keyof typeof libraries;

const libraryNames = Object.keys(libraries) as LibraryName[];

/** One of our functions in all libraries; texts are plain, without Markdown. */
export interface TranslationRow {
  /** Our name. */
  readonly name: string;
  readonly kind: 'activation' | 'operation';
  /** What the library calls it, with defaults: `leaky_relu(negative_slope=0.2)`. Empty where it has none. */
  readonly calls: { readonly [library in LibraryName]: readonly string[] };
  /** Differing derivatives at kinks, `JAX leaky_relu: 1 at 0 …`. */
  readonly kinks: readonly string[];
  /** Other differences, `PyTorch softplus: it returns …`. */
  readonly notes: readonly string[];
}

/** A row for each of our functions that some library has, in the order of our names. */
export function translationTable(): TranslationRow[] {
  const rows = new Map<string, Draft>();
  for (const library of libraryNames) {
    const { title, presets }: { title: string; presets: Presets } = libraries[library];
    for (const [theirs, preset] of Object.entries(presets)) {
      const name = ourName(preset);
      const row = rows.get(name) ?? draft(name, preset);
      rows.set(name, row);
      row.calls[library].push(callText(theirs, preset));
      if (preset.kinks !== undefined) row.kinks.push(`${title} ${theirs}: ${preset.kinks}`);
      if (preset.note !== undefined) row.notes.push(`${title} ${theirs}: ${preset.note}`);
    }
  }
  return [...rows.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface Draft {
  readonly name: string;
  readonly kind: TranslationRow['kind'];
  readonly calls: { readonly [library in LibraryName]: string[] };
  readonly kinks: string[];
  readonly notes: string[];
}

const draft = (name: string, preset: Preset): Draft => ({
  name,
  kind: 'activation' in preset ? 'activation' : 'operation',
  calls: { pytorch: [], keras: [], jax: [], onnx: [], tfjs: [] },
  kinks: [],
  notes: [],
});

const ourName = (preset: Preset): string => ('activation' in preset ? preset.activation : preset.operation);

/** Their name with their parameters and defaults, unless the preset says how; a name that has its options already stays. */
function callText(theirs: string, { call, params = {}, parameters = {} }: Preset): string {
  if (call !== undefined) return call;
  const named = Object.entries(parameters).map(([name, ours]) => {
    const value = params[ours];
    return value === undefined ? name : `${name}=${fraction(value)}`;
  });
  return named.length === 0 || theirs.includes('(') ? theirs : `${theirs}(${named.join(', ')})`;
}

/** A number as a person would write it: 1/3, not 0.3333333333333333. */
function fraction(value: number): string {
  for (const denominator of [3, 6, 8]) {
    if (value === 1 / denominator) return `1/${denominator}`;
  }
  return String(value);
}
