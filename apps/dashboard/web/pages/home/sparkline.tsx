// The best arm's learning curve in the size of a word.
import type { SweepSummary } from '@actlab/train/records';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sweepCurvesQuery } from '../../api/queries.js';
import { metricName } from '../../format/number.js';
import { familyLook } from '../../theme/family.js';

const width = 160;
const height = 44;
const edge = 4;

export function Sparkline({ sweep }: { sweep: SweepSummary }): ReactNode {
  const { metric } = sweep.objective;
  const ordinals = sweep.best === null ? [] : [sweep.best.ordinal];
  const curve = useQuery(sweepCurvesQuery(sweep.id, metric, ordinals)).data?.arms[0];
  const points = (curve?.mean ?? []).flatMap((value, index) => (value === null ? [] : [[index, value] as const]));
  if (curve === undefined || points.length < 2) return <span className="sparkline" aria-hidden="true" />;
  const place = placer(curve.mean.length, [...curve.mean, ...curve.low, ...curve.high]);
  const line = points.map(([index, value]) => place(index, value)).join('L');
  const band = points.flatMap(([index]) => {
    const [low, high] = [curve.low[index] ?? null, curve.high[index] ?? null];
    return low === null || high === null ? [] : [{ low: place(index, low), high: place(index, high) }];
  });
  const { colour } = familyLook(curve.activation);
  const last = points.at(-1) as readonly [number, number];
  const [x, y] = place(...last).split(' ');
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${metricName(metric)} of ${curve.label} over its epochs`}
    >
      {band.length > 1 && (
        <path
          d={`M${[...band.map(({ low }) => low), ...band.map(({ high }) => high).toReversed()].join('L')}Z`}
          fill={colour}
          opacity="0.18"
        />
      )}
      <path d={`M${line}`} fill="none" stroke={colour} strokeWidth="1.75" strokeLinejoin="round" />
      <circle cx={x} cy={y} r="2.75" fill={colour} />
    </svg>
  );
}

/** Index and value to a place in the picture, as SVG path text. */
function placer(count: number, values: readonly (number | null)[]): (index: number, value: number) => string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  return (index, value) => {
    const x = edge + ((width - 2 * edge) * index) / Math.max(1, count - 1);
    const y = height - edge - ((height - 2 * edge) * (value - low)) / range;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
}
