// Which arms a filter lets through, and how many each part of it keeps out.
import type { ArmSummary } from '@actlab/train/records';
import type { DepthFilter, Selection } from './search-schema.js';

type Filtered = Pick<ArmSummary, 'activation' | 'depth'>;

/** Whether a depth passes; no filter passes all. */
export function depthPasses(filter: DepthFilter | undefined, depth: number): boolean {
  if (filter === undefined) return true;
  return Array.isArray(filter) ? filter.includes(depth) : filter.from <= depth && depth <= filter.to;
}

/** Arms that pass every part of the selection's filter. */
export function filterArms<A extends Filtered>(arms: readonly A[], { act, depth }: Selection): A[] {
  return arms.filter((arm) => (act === undefined || act.includes(arm.activation)) && depthPasses(depth, arm.depth));
}

/** One removable part of the filter. `excluded` counts the arms it keeps out by itself. */
export interface FilterPart {
  key: 'act' | 'depth';
  text: string;
  excluded: number;
}

/** The parts of a filter; empty when there is none. */
export function filterParts(arms: readonly Filtered[], { act, depth }: Selection): FilterPart[] {
  const parts: FilterPart[] = [];
  if (act !== undefined) {
    const excluded = arms.filter((arm) => !act.includes(arm.activation)).length;
    parts.push({ key: 'act', text: `activation: ${act.join(', ')}`, excluded });
  }
  if (depth !== undefined) {
    const text = Array.isArray(depth) ? depth.join(', ') : `${depth.from} to ${depth.to}`;
    parts.push({
      key: 'depth',
      text: `depth: ${text}`,
      excluded: arms.filter((arm) => !depthPasses(depth, arm.depth)).length,
    });
  }
  return parts;
}
