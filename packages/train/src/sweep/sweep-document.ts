// The text of a sweep file as JSON values that know their line and column. Rules about sweeps live elsewhere.
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { SweepFileError, type SweepFileProblem } from '../errors.js';
import type { Json } from '../records/index.js';

/** Keys and list indices from the root of the file. */
export type FilePath = readonly (string | number)[];

/** What a problem may say besides its place and its rule. */
interface ProblemDetails {
  /** The value as text. */
  got?: string | undefined;
  hint?: string | undefined;
  kind?: 'unknown-key' | 'value';
}

/** A parsed file; `problem` says where in it a rule is broken. */
export interface SweepDocument {
  readonly value: Json;
  /** A problem at `path`: at its value, at the key itself for `unknown-key`, or at the nearest place that is in the file. */
  problem(path: FilePath, rule: string, more?: ProblemDetails): SweepFileProblem;
}

const maxBytes = 1_000_000;
const maxAliases = 100;
const example = '{name: depths, space: {network.depth: [1, 3, 5, 8]}}';

/** @throws SweepFileError for what is no single YAML document of plain finite data. */
export function readSweepDocument(source: string | Uint8Array, file: string): SweepDocument {
  const text = decode(source, file);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw new SweepFileError([{ ...place(error.pos[0]), ...yamlProblem(error, text) }]);
  if (document.contents === null) {
    throw new SweepFileError([{ file, rule: 'must hold a sweep', got: 'an empty file', hint: example }]);
  }
  const value = plainValue(document, file);
  const result: SweepDocument = {
    value,
    problem(path, rule, { got, hint, kind } = {}) {
      const offset = offsetOf(document, path, kind === 'unknown-key');
      return {
        ...(offset === undefined ? { file } : place(offset)),
        ...(path.length === 0 ? {} : { key: keyText(path) }),
        rule,
        ...(got === undefined ? {} : { got }),
        ...(hint === undefined ? {} : { hint }),
      };
    },
  };
  const [strange] = strangeParts(value, []);
  if (strange !== undefined)
    throw new SweepFileError([result.problem(strange.path, strange.rule, { got: strange.got })]);
  return result;
}

function decode(source: string | Uint8Array, file: string): string {
  const refuse = (rule: string, got: string, hint?: string): never => {
    throw new SweepFileError([{ file, rule, got, ...(hint === undefined ? {} : { hint }) }]);
  };
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > maxBytes) refuse('must be at most 1 MB', `${(size / 1e6).toFixed(1)} MB`);
  if (typeof source !== 'string' && source[0] === 0x1f && source[1] === 0x8b) {
    refuse('must be a text file in UTF-8', 'gzip data', 'gunzip it first');
  }
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  // Bytes that are no UTF-8 were decoded to U+FFFD, here or by whoever read the file.
  if (/[\0\uFFFD]/.test(text)) refuse('must be a text file in UTF-8', 'binary data');
  return text;
}

/** Rules in place of the library's texts, where those speak of its options or say too little. */
const yamlRules: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'a key must appear once in its mapping',
  MULTIPLE_DOCS: 'must be a single YAML document',
  RESOURCE_EXHAUSTION: 'must not be nested so deeply',
  TAG_RESOLVE_FAILED: 'must be plain YAML without tags',
};

function yamlProblem({ code, message, pos }: YAMLError, text: string): Pick<SweepFileProblem, 'key' | 'rule'> {
  const rule = yamlRules[code] ?? `must be valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return code === 'DUPLICATE_KEY' ? { key: /^[^:\s]*/.exec(text.slice(pos[0]))![0], rule } : { rule };
}

function plainValue(document: Document, file: string): Json {
  try {
    return document.toJS({ maxAliasCount: maxAliases }) as Json;
  } catch (error) {
    // The library says ReferenceError for aliases that lead nowhere and for those that grow without bound.
    if (!(error instanceof ReferenceError)) throw error;
    const rule = error.message.startsWith('Unresolved')
      ? 'must define every anchor before its aliases'
      : `must not repeat anchored parts more than ${maxAliases} times`;
    throw new SweepFileError([{ file, rule }], { cause: error });
  }
}

interface StrangePart {
  path: FilePath;
  rule: string;
  got?: string;
}

/** What JSON cannot say: NaN and infinities, and the one key that objects treat in a way of their own. */
function* strangeParts(value: Json, path: FilePath): Generator<StrangePart> {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    yield { path, rule: 'must be a finite number', got: String(value) };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') yield { path: at, rule: 'must not be used as a key' };
    yield* strangeParts(child, at);
  }
}

/** Where the value at `path` (or its key) begins; of its nearest parent in the file if it is not there itself. */
function offsetOf(document: Document, path: FilePath, ofKey: boolean): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const [index, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (ofKey && index === path.length - 1 && isNode(pair?.key)) return pair.key.range?.[0];
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[part as number] : undefined;
    }
    if (!isNode(node)) return offset;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}

/** `space.network.depth[0]` */
function keyText(path: FilePath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}

/** A value as JSON, shortened to 60 characters; undefined for a missing one. */
export function jsonText(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
