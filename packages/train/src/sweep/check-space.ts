// The rules of `base` and `space` that can be checked without building an arm: paths, conditions, repeated values.
import type { SweepFileProblem } from '../errors.js';
import {
  type Axis,
  isTrialSpecPath,
  type Json,
  type JsonObject,
  type SweepSpec,
  trialSpecPaths,
} from '../records/index.js';
import { axisOrder, closestPath, isObject, sameJson } from '../space/index.js';
import { knownActivations } from './known-activations.js';
import { type FilePath, jsonText, type SweepDocument } from './sweep-document.js';

type Space = SweepSpec['space'];

const seedHint = 'sweepSeed and replicates are keys of their own, beside base and space';

/** Every broken rule of the base and the space of a file. */
export function checkSpace(document: SweepDocument, base: JsonObject, space: Space): SweepFileProblem[] {
  return [
    ...baseProblems(document, base, space, []),
    ...Object.keys(space).flatMap((path) => axisProblems(document, space, path)),
  ];
}

/** Where the values of an axis stand in the file, in either of its two forms. */
export function valuesPath(document: SweepDocument, path: string): FilePath {
  const file = document.value as { space: Record<string, Json> };
  return ['space', path, ...(Array.isArray(file.space[path]) ? [] : ['values'])];
}

function* baseProblems(
  document: SweepDocument,
  base: JsonObject,
  space: Space,
  above: readonly string[],
): Generator<SweepFileProblem> {
  for (const [key, value] of Object.entries(base)) {
    const path = [...above, key];
    const sweptBelow = Object.keys(space).find((axis) => axis.startsWith(`${path.join('.')}.`));
    if (key.includes('.')) {
      const hint = `nest it: {${key.replaceAll('.', ': {')}: ...${'}'.repeat(key.split('.').length)}`;
      yield document.problem(['base', ...path], 'must be a single key', { kind: 'unknown-key', hint });
    } else if (!isTrialSpecPath(path.join('.'))) {
      const rule = `must be a part of ${above.length === 0 ? 'a trial' : above.join('.')}`;
      yield document.problem(['base', ...path], rule, { kind: 'unknown-key', hint: pathHint(path) });
    } else if (isObject(value)) {
      yield* baseProblems(document, value, space, path);
    } else if (sweptBelow !== undefined) {
      const rule = `must be a mapping, because ${sweptBelow} is swept`;
      yield document.problem(['base', ...path], rule, { got: jsonText(value) });
    }
  }
}

function pathHint(path: readonly string[]): string | undefined {
  if (path[0] === 'sweepSeed' || path[0] === 'replicate') return seedHint;
  return closestPath(path.join('.'), sweptPaths());
}

/** Paths worth suggesting: the parts of a trial, and the parameters of all activations. */
function sweptPaths(): string[] {
  const parameters = new Set(knownActivations().flatMap((activation) => Object.keys(activation.params)));
  return [...trialSpecPaths(), ...[...parameters].map((name) => `network.activation.params.${name}`)];
}

function axisProblems(document: SweepDocument, space: Space, path: string): SweepFileProblem[] {
  if (!isTrialSpecPath(path)) {
    const hint = pathHint(path.split('.'));
    const rule = 'must be the path of a part of a trial';
    return [document.problem(['space', path], rule, { kind: 'unknown-key', hint })];
  }
  const overlap = Object.keys(space).find((other) => path.startsWith(`${other}.`));
  if (overlap !== undefined) {
    const rule = `must not be part of another swept path (${overlap})`;
    return [document.problem(['space', path], rule, { kind: 'unknown-key' })];
  }
  const axis = space[path]!;
  return [...repeatedValues(document, path, axis), ...conditionProblems(document, space, path, axis)];
}

function* repeatedValues(document: SweepDocument, path: string, axis: Axis): Generator<SweepFileProblem> {
  for (const [index, value] of axis.values.entries()) {
    if (axis.values.findIndex((other) => sameJson(other, value)) < index) {
      yield document.problem([...valuesPath(document, path), index], 'must be listed once', { got: jsonText(value) });
    }
  }
}

function* conditionProblems(
  document: SweepDocument,
  space: Space,
  path: string,
  axis: Axis,
): Generator<SweepFileProblem> {
  for (const [other, condition] of Object.entries(axis.when ?? {})) {
    const at = ['space', path, 'when', other];
    const swept = other === path ? undefined : space[other];
    if (swept === undefined) {
      const others = Object.keys(space).filter((each) => each !== path);
      const hint = closestPath(other, others);
      const rule = `must be another swept path${others.length === 0 ? '' : `: ${others.join(', ')}`}`;
      yield document.problem(at, rule, { kind: 'unknown-key', hint });
      continue;
    }
    // A list-valued condition may be one value of the axis, or several.
    const isList = Array.isArray(condition) && !swept.values.some((value) => sameJson(value, condition));
    for (const value of isList && condition.length > 0 ? condition : [condition]) {
      if (swept.values.some((each) => sameJson(each, value))) continue;
      const known = swept.values.map((each) => JSON.stringify(each)).join(', ');
      yield document.problem(at, `must be among the values of ${other}: ${known}`, { got: jsonText(value) });
    }
  }
  if (axis.when !== undefined && !axisOrder(space).includes(path)) {
    const isKnown = Object.keys(axis.when).every((other) => other !== path && space[other] !== undefined);
    if (isKnown) yield document.problem(['space', path, 'when'], 'must not depend on itself through other conditions');
  }
}
