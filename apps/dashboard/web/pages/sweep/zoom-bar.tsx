// The zoomed range of a chart in numbers: the other way to set what dragging sets.
import type { ReactNode } from 'react';

export interface ZoomBarProps {
  zoom: [number, number];
  data: readonly number[];
  xName: string;
  onZoom: (from: number, to: number) => void;
  onReset: () => void;
}

export function ZoomBar({ zoom, data, xName, onZoom, onReset }: ZoomBarProps): ReactNode {
  const [from, to] = zoom;
  const box = (name: string, value: number, change: (next: number) => void): ReactNode => (
    <label>
      {name}{' '}
      <input
        type="number"
        value={Number(value.toPrecision(4))}
        step="any"
        onChange={({ currentTarget }) =>
          Number.isFinite(currentTarget.valueAsNumber) && change(currentTarget.valueAsNumber)
        }
      />
    </label>
  );
  return (
    <div className="zoom-bar">
      {box(`${xName} from`, from, (next) => onZoom(next, to))}
      {box('to', to, (next) => onZoom(from, next))}
      <button type="button" className="button" onClick={onReset}>
        Show all
      </button>
      {(data.at(-1) ?? 0) > to && <span className="zoom-note">more data outside this view</span>}
    </div>
  );
}
