// From swept values to the trial spec of an arm.
import type { JsonObject, SweepSpec, TrialSpec } from '../records/index.js';
import { completeTrialSpec } from '../trial/complete-trial-spec.js';
import { setPath } from './paths.js';

/**
 * The trial spec of an arm, with replicate 0: the defaults, the sweep's base over them, then `values` in their own order.
 * It is a valid spec only if the sweep was checked, which `parseSweepFile` does for every arm.
 */
export function armSpec(spec: Pick<SweepSpec, 'base' | 'sweepSeed'>, values: JsonObject): TrialSpec {
  let result = { ...completeTrialSpec(spec.base), sweepSeed: spec.sweepSeed, replicate: 0 } as unknown as JsonObject;
  for (const [path, value] of Object.entries(values)) result = setPath(result, path, value);
  return result as unknown as TrialSpec;
}
