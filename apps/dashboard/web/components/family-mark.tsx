// The small coloured shape that stands for an activation wherever one is named.
import type { ReactNode } from 'react';
import { familyLook, type Marker } from '../theme/family.js';

/** Outlines in a box of 12 × 12; `open` shapes are stroked, the others filled. */
export const markerPaths: Readonly<Record<Marker, { d: string; open: boolean }>> = {
  circle: { d: 'M6 1.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2z', open: false },
  square: { d: 'M2 2h8v8h-8z', open: false },
  triangle: { d: 'M6 1.2 11 10.4H1z', open: false },
  diamond: { d: 'M6 .7 11.3 6 6 11.3 .7 6z', open: false },
  cross: { d: 'M2.4 2.4l7.2 7.2M9.6 2.4l-7.2 7.2', open: true },
  ring: { d: 'M6 2.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6z', open: true },
  bar: { d: 'M3.6 1.2h4.8v9.6h-4.8z', open: false },
  wedge: { d: 'M6 10.8 1 1.6h10z', open: false },
};

/** The mark of an activation; says nothing to a screen reader, since the name stands beside it. */
export function FamilyMark({ activation, size = 12 }: { activation: string; size?: number }): ReactNode {
  const { colour, marker } = familyLook(activation);
  const { d, open } = markerPaths[marker];
  return (
    <svg className="family-mark" viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      <path d={d} fill={open ? 'none' : colour} stroke={open ? colour : 'none'} strokeWidth={2.2} />
    </svg>
  );
}
