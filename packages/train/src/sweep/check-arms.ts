// Every arm of a sweep file is built and checked before anything runs; what is wrong is reported where the file says it.
import type { Dataset } from '../data/dataset.js';
import { InvalidSpecError, type SweepFileProblem } from '../errors.js';
import {
  type DataSpec,
  type Json,
  type JsonObject,
  type SweepSpec,
  type TrialSpec,
  trialSpecProblems,
} from '../records/index.js';
import { armSpec, getPath, sameJson } from '../space/index.js';
import { checkTrialSpec } from '../trial/plan-trial.js';
import { valuesPath } from './check-space.js';
import { knownActivations } from './known-activations.js';
import { type FilePath, jsonText, type SweepDocument } from './sweep-document.js';

/** A broken rule of one arm, by the path of its trial spec. */
interface ArmProblem {
  path: FilePath;
  rule: string;
  got: string | undefined;
}

const parameterPrefix = 'network.activation.params.';
const activationNamePath = 'network.activation.name';

/** Every broken rule of every arm, each reported once, at the swept value or the part of the base that breaks it. */
export function checkArms(
  document: SweepDocument,
  spec: SweepSpec,
  arms: readonly JsonObject[],
  datasetOf: (data: DataSpec) => Dataset,
): SweepFileProblem[] {
  const found = new Map<string, SweepFileProblem>();
  for (const values of arms) {
    for (const problem of armProblems(armSpec(spec, values), datasetOf)) {
      const reported = inFile(document, spec, values, problem);
      // One rule that several values of an axis break is reported at the first of them.
      const identity = `${reported.key?.replaceAll(/\[\d+\]/g, '')} ${reported.rule}`;
      if (!found.has(identity)) found.set(identity, reported);
    }
  }
  return [...found.values()];
}

function armProblems(spec: TrialSpec, datasetOf: (data: DataSpec) => Dataset): ArmProblem[] {
  const shape = trialSpecProblems(spec as unknown as Json);
  if (shape.length > 0) return shape.map(({ path, rule, got }) => ({ path, rule, got: jsonText(got) }));
  try {
    checkTrialSpec(spec, datasetOf(spec.data));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidSpecError)) throw error;
    const path = error.path
      .split('.')
      .flatMap((part) => [
        part.replace(/\[.*$/, ''),
        ...[...part.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])),
      ]);
    return [{ path, rule: error.rule, got: error.got }];
  }
}

function inFile(document: SweepDocument, spec: SweepSpec, values: JsonObject, problem: ArmProblem): SweepFileProblem {
  const path = problem.path.join('.');
  // The longest swept path on the way to the problem, else one below it (a swept part of a thing that is wrong as a whole).
  const axis =
    Object.keys(values).findLast((each) => `${path}.`.startsWith(`${each}.`)) ??
    Object.keys(values).findLast((each) => each.startsWith(`${path}.`));
  const { rule, got } = problem;
  if (axis === undefined) {
    const isDefault = getPath(spec.base, path) === undefined;
    const hint = isDefault ? 'set it in base, because its default does not fit here' : undefined;
    return document.problem(['base', ...problem.path], rule, { got, hint });
  }
  const index = spec.space[axis]!.values.findIndex((value) => sameJson(value, values[axis]));
  const rest = problem.path.slice(axis.split('.').length);
  return document.problem([...valuesPath(document, axis), index, ...rest], rule, {
    got,
    hint: conditionHint(spec, values, axis),
  });
}

/** For a swept parameter that not every activation of the sweep has: the condition that is missing. */
function conditionHint(spec: SweepSpec, values: JsonObject, axis: string): string | undefined {
  if (!axis.startsWith(parameterPrefix)) return undefined;
  const parameter = axis.slice(parameterPrefix.length);
  const having = knownActivations()
    .filter(({ params }) => Object.hasOwn(params, parameter))
    .map(({ name }) => name);
  if (having.length === 0) {
    const known = new Set(knownActivations().flatMap(({ params }) => Object.keys(params)));
    return `a parameter that an activation has: ${[...known].join(', ')}`;
  }
  const own = getPath(armSpec(spec, values) as unknown as JsonObject, activationNamePath);
  const used = spec.space[activationNamePath]?.values ?? [own];
  const fitting = having.filter((name) => used.includes(name));
  if (fitting.length === used.length) return undefined;
  if (fitting.length === 0) return `${activationNamePath}: [${having.join(', ')}]`;
  const names = fitting.length === 1 ? fitting[0] : `[${fitting.join(', ')}]`;
  return `{values: [...], when: {${activationNamePath}: ${names}}}`;
}
