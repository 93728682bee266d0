// Broken rules of a record as plain data, in the words of an error message: what zod found, without zod's own texts.
import * as z from 'zod/mini';
import type { Json } from './json.js';
import { keyTree, treeAt } from './schema-tree.js';
import { type SweepFile, sweepFileSchema } from './sweep-file.js';
import { trialSpecSchema } from './trial-spec.js';

/** One broken rule. `kind` tells a key that must not be there from a value that breaks its rule. */
export interface RuleProblem {
  kind: 'unknown-key' | 'value';
  path: readonly (string | number)[];
  rule: string;
  /** The value at `path`; undefined when it is missing. */
  got: Json | undefined;
  /** For an unknown key: the keys that its parent may have. */
  known: readonly string[];
}

/** The sweep file, or every rule it breaks. */
export function readSweepFile(value: Json): { file: SweepFile } | { problems: RuleProblem[] } {
  const parsed = z.safeParse(sweepFileSchema, value, { error: plainRule });
  return parsed.success ? { file: parsed.data } : { problems: problemsOf(parsed.error.issues, value, sweepFileSchema) };
}

/** Every rule of `trialSpecSchema` that `value` breaks, in the order of the schema. */
export function trialSpecProblems(value: Json): RuleProblem[] {
  const parsed = z.safeParse(trialSpecSchema, value, { error: plainRule });
  return parsed.success ? [] : problemsOf(parsed.error.issues, value, trialSpecSchema);
}

function problemsOf(issues: readonly z.core.$ZodIssue[], root: Json, schema: z.ZodMiniType): RuleProblem[] {
  return issues.flatMap((issue): RuleProblem[] => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys') {
      const known = [...(treeAt(keyTree(schema), path)?.keys.keys() ?? [])];
      const rule = `unknown key; known keys are ${known.join(', ')}`;
      return issue.keys.map((key) => ({ kind: 'unknown-key', path: [...path, key], rule, got: undefined, known }));
    }
    const branch = issue.code === 'invalid_union' ? issue.errors.find(hasRightType) : undefined;
    if (branch !== undefined) {
      return problemsOf(
        branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
        root,
        schema,
      );
    }
    const got = valueAt(root, path);
    return [{ kind: 'value', path, rule: got === undefined ? 'must be given' : issue.message, got, known: [] }];
  });
}

/** True for the alternative of a union that a value was meant as: it is of the right type and breaks a rule further in. */
function hasRightType(branch: readonly z.core.$ZodIssue[]): boolean {
  const typeErrors = ['invalid_type', 'invalid_value', 'invalid_union'];
  return !branch.some((issue) => issue.path.length === 0 && typeErrors.includes(issue.code));
}

function valueAt(root: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((at, part) => (at as Record<string | number, Json> | undefined)?.[part], root);
}

/** The rule where a schema does not state its own. */
function plainRule(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'invalid_type') return 'must be a value that its schema allows';
  const words: Record<string, string> = {
    object: 'a mapping of keys to values',
    record: 'a mapping of keys to values',
    array: 'a list',
    string: 'text',
    number: 'a finite number',
    boolean: 'true or false',
  };
  return `must be ${words[issue.expected] ?? issue.expected}`;
}
