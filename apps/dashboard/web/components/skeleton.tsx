// Grey shapes in the final size while something loads; they appear only after 150 ms, so that quick answers do not flash.
import type { ReactNode } from 'react';

/** Blocks of the given heights in pixels, one under the other. */
export function Skeleton({ heights, label }: { heights: readonly number[]; label: string }): ReactNode {
  return (
    <div className="skeleton" role="group" aria-busy="true" aria-label={label}>
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are alike and never move
        <div key={index} style={{ height }} />
      ))}
    </div>
  );
}
