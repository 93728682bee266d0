// Who is who in the learning curves, with the values under the crosshair.
import type { ReactNode } from 'react';
import { FamilyMark } from '../../components/family-mark.js';
import { formatValue } from '../../format/number.js';
import { useValue, type Value } from '../../live/value.js';
import { dashes, familyLook } from '../../theme/family.js';
import type { CurveData } from './curves-model.js';

export interface CurvesLegendProps {
  data: CurveData;
  metric: string;
  xName: string;
  /** Index of the point under the crosshair; null shows the last. */
  cursor: Value<number | null>;
  hidden: ReadonlySet<number>;
  onToggle: (ordinal: number) => void;
  onUnpin?: (ordinal: number) => void;
}

export function CurvesLegend({ data, metric, xName, cursor, hidden, onToggle, onUnpin }: CurvesLegendProps): ReactNode {
  const index = useValue(cursor);
  const point = index ?? data.x.length - 1;
  const at = data.x[point];
  return (
    <div className="legend">
      <p className="legend-at">
        {xName} {at === undefined ? '' : Number(at.toFixed(2))}
      </p>
      <ul>
        {data.columns.map(({ kind, curve, variant }) => {
          if (kind !== 'mean') return null;
          const value = curve.mean[point];
          const shows = !hidden.has(curve.ordinal);
          return (
            <li key={curve.ordinal}>
              <button
                type="button"
                className="legend-item"
                aria-pressed={shows}
                onClick={() => onToggle(curve.ordinal)}
                title={shows ? 'Hide' : 'Show'}
              >
                <FamilyMark activation={curve.activation} />
                <svg width="22" height="8" aria-hidden="true">
                  <line
                    x1="0"
                    x2="22"
                    y1="4"
                    y2="4"
                    stroke={familyLook(curve.activation).colour}
                    strokeWidth="2"
                    strokeDasharray={(dashes[variant % dashes.length] ?? []).join(' ')}
                  />
                </svg>
                <span className="legend-label">{curve.label}</span>
                <span className="legend-value">
                  {value === null || value === undefined ? '–' : formatValue(metric, value)}
                </span>
              </button>
              {onUnpin !== undefined && (
                <button
                  type="button"
                  className="button button-icon legend-unpin"
                  aria-label={`Unpin ${curve.label}`}
                  onClick={() => onUnpin(curve.ordinal)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
