// Plans that this thread has made: the trials of a sweep are replicates of a few arms, and planning costs more than some epochs.
import { activationByName } from '@actlab/core';
import type { Dataset } from '../data/dataset.js';
import { limits, type TrialSpec } from '../records/index.js';
import type { TrialPlan } from './trial-plan.js';

/** Layers of all arms remembered for a data set: with layout and programs each keeps some 5 KB. */
const mostLayers = 4096;

interface KnownArms {
  plans: Map<string, TrialPlan>;
  layers: number;
}

const arms = new WeakMap<Dataset, KnownArms>();

/** The plan of `spec` as another replicate's, or undefined when there was none or anything it is made of may differ. */
export function planOfReplicate(spec: TrialSpec, dataset: Dataset): TrialPlan | undefined {
  const { replicate } = spec;
  if (!Number.isInteger(replicate) || replicate < 0 || replicate > limits.replicate) return undefined;
  const known = arms.get(dataset)?.plans.get(textOf(spec));
  if (known === undefined) return undefined;
  // JSON text alone does not tell NaN from null, the spec may have been written to since, and a name given to another record.
  const isSame = isEqual({ ...spec, replicate: 0 }, { ...known.spec, replicate: 0 }) && hasSameRecords(known);
  return isSame ? { ...known, spec } : undefined;
}

/** Remembers the plan for replicates to come. */
export function rememberPlan(plan: TrialPlan, dataset: Dataset): void {
  const before = arms.get(dataset);
  const layers = plan.layers.length + (before?.layers ?? 0);
  const known = before === undefined || layers > mostLayers ? { plans: new Map(), layers: 0 } : before;
  known.layers += plan.layers.length;
  known.plans.set(textOf(plan.spec), plan);
  arms.set(dataset, known);
}

const textOf = (spec: TrialSpec): string => JSON.stringify({ ...spec, replicate: 0 });

function hasSameRecords({ layers }: TrialPlan): boolean {
  return layers.every(
    ({ activation: unit }) => unit === null || activationByName(unit.activation.name) === unit.activation,
  );
}

/** Whether two JSON-like values are equal in every property; numbers as `Object.is` has it. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key as never], b[key as never]));
}
