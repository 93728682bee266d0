// Grey shapes in the final size while something loads; they appear only after 150 ms, so that quick answers do not flash.
import type { ReactNode } from 'react';

/** Blocks of the given heights in pixels, one under the other. */
export function Skeleton({ heights, label }: { heights: readonly number[]; label: string }): ReactNode {
  return (
    <section className="skeleton" aria-busy="true" aria-label={label}>
      {heights.map((height, index) => (
        <div key={`${index + 1} of ${heights.length}`} style={{ height }} />
      ))}
    </section>
  );
}
