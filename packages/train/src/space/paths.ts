// Reading and writing JSON by dotted path, e.g. `network.activation.params.negativeSlope`. Nothing here mutates its input.
import type { Json, JsonObject } from '../records/index.js';

/** True for a JSON object, false for lists, null and scalars. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`; undefined when any part of the way is missing or no object. */
export function getPath(root: Json, path: string): Json | undefined {
  let value: Json | undefined = root;
  for (const part of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** A copy of `root` with `value` at `path`; objects missing on the way are created, other values on the way are replaced. */
export function setPath(root: JsonObject, path: string, value: Json): JsonObject {
  const dot = path.indexOf('.');
  if (dot < 0) return { ...root, [path]: value };
  const head = path.slice(0, dot);
  const child = root[head];
  return { ...root, [head]: setPath(isObject(child) ? child : {}, path.slice(dot + 1), value) };
}

/** `over` laid on `under`: objects merge key by key, everything else in `over` replaces. */
export function merge(under: JsonObject, over: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const old = result[key];
    result[key] = isObject(old) && isObject(value) ? merge(old, value) : value;
  }
  return result;
}

/** True when both values are the same JSON; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
