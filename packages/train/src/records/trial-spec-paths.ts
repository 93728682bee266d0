// Which paths a trial spec has: what a sweep may set in `base` and vary in `space`.
import { type KeyTree, keyTree } from './schema-tree.js';
import { trialSpecSchema } from './trial-spec.js';

/** Parts of a trial spec that a sweep gives in keys of its own. */
const givenElsewhere = ['sweepSeed', 'replicate'];

/** True when `path` (dotted) may be set by a sweep: a part of a trial spec, or anything below a part that takes any JSON. */
export function isTrialSpecPath(path: string): boolean {
  const parts = path.split('.');
  if (givenElsewhere.includes(parts[0]!)) return false;
  let at = keyTree(trialSpecSchema);
  for (const part of parts) {
    const child = at.keys.get(part) ?? at.each;
    if (child === undefined) return at.isOpen;
    at = child;
  }
  return true;
}

/** Every path that has a name of its own, outer ones first; names inside open parts (options, parameters) are not known here. */
export function trialSpecPaths(): string[] {
  const below = (tree: KeyTree, prefix: string): string[] =>
    [...tree.keys].flatMap(([key, child]) => [prefix + key, ...below(child, `${prefix}${key}.`)]);
  return below(keyTree(trialSpecSchema), '').filter((path) => !givenElsewhere.includes(path));
}
