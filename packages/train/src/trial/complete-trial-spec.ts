// From the few keys a person writes to a whole trial spec.
import { defaultTrialSpec, type JsonObject, type TrialSpec } from '../records/index.js';
import { merge } from '../space/paths.js';

/** The defaults with `partial` laid over them key by key; lists and scalars replace. Unchecked: see `checkTrialSpec`. */
export function completeTrialSpec(partial: JsonObject): TrialSpec {
  return merge(defaultTrialSpec as unknown as JsonObject, partial) as unknown as TrialSpec;
}
