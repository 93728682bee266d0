// A mean with its interval on a shared scale, drawn across the width of its box.
import type { ReactNode } from 'react';
import { familyLook } from '../theme/family.js';
import { markerPaths } from './family-mark.js';

export interface IntervalMarkProps {
  activation: string;
  mean: number;
  interval: readonly [number, number] | null;
  domain: readonly [number, number];
  /** Replicates: one alone is a hollow dot. */
  n: number;
  /** Drawn paler: for context beside what matters. */
  muted?: boolean;
}

/** Place of a value in a domain, in percent. */
export function percentOf(value: number, [low, high]: readonly [number, number]): number {
  return high === low ? 50 : (100 * (value - low)) / (high - low);
}

/** The bar. Decorative: the numbers stand beside it. */
export function IntervalMark({ activation, mean, interval, domain, n, muted = false }: IntervalMarkProps): ReactNode {
  const { colour, marker } = familyLook(activation);
  const { d, open } = markerPaths[marker];
  const at = (value: number): string => `${Math.min(100, Math.max(0, percentOf(value, domain)))}%`;
  const hollow = open || n < 2;
  return (
    <svg
      className={muted ? 'interval-mark interval-muted' : 'interval-mark'}
      width="100%"
      height="20"
      aria-hidden="true"
    >
      {interval !== null && (
        <>
          <line x1={at(interval[0])} x2={at(interval[1])} y1="10" y2="10" stroke={colour} strokeWidth="2" />
          <line x1={at(interval[0])} x2={at(interval[0])} y1="6" y2="14" stroke={colour} strokeWidth="1.5" />
          <line x1={at(interval[1])} x2={at(interval[1])} y1="6" y2="14" stroke={colour} strokeWidth="1.5" />
        </>
      )}
      <svg x={at(mean)} y="4" width="12" height="12" overflow="visible" aria-hidden="true">
        <path
          d={d}
          transform="translate(-6 0)"
          fill={hollow ? 'var(--surface)' : colour}
          stroke={colour}
          strokeWidth={hollow ? 2 : 0}
        />
      </svg>
    </svg>
  );
}
