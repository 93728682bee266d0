// Conditional axes: `when` says in which arms an axis exists, by the values of other axes.
import type { Axis, Json, JsonObject, SweepSpec } from '../records/index.js';
import { sameJson } from './paths.js';

type Space = SweepSpec['space'];

/** True when a condition accepts `value`: it names the value, or lists it. */
function accepts(condition: Json, value: Json): boolean {
  return sameJson(condition, value) || (Array.isArray(condition) && condition.some((each) => sameJson(each, value)));
}

/** True when the axis exists beside `values`, which must hold every axis that it depends on (if that one is active). */
export function isActive(axis: Axis, values: JsonObject): boolean {
  return Object.entries(axis.when ?? {}).every(
    ([path, condition]) => Object.hasOwn(values, path) && accepts(condition, values[path]!),
  );
}

/**
 * The paths of a space so that every axis comes after those its condition names, otherwise in the order of the file.
 * Paths on a cycle of conditions, and those that depend on one, are left out.
 */
export function axisOrder(space: Space): string[] {
  const waiting = new Set(Object.keys(space));
  const order: string[] = [];
  for (;;) {
    const next = [...waiting].find((path) =>
      Object.keys(space[path]?.when ?? {}).every((other) => !waiting.has(other)),
    );
    if (next === undefined) return order;
    waiting.delete(next);
    order.push(next);
  }
}

/** `values` with its keys in the order of the space. */
export function inSpaceOrder(space: Space, values: JsonObject): JsonObject {
  const ordered: Record<string, Json> = {};
  for (const path of Object.keys(space)) {
    const value = values[path];
    if (value !== undefined) ordered[path] = value;
  }
  return ordered;
}
