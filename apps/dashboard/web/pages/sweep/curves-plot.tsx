// The learning curves on a canvas: new numbers flow into the same chart, so that zoom and cursor are never lost.
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import uPlot from 'uplot';
import { subscribeTheme, themeVersion } from '../../theme/theme.js';
import { layoutKey } from './curves-model.js';
import { type CurvesOptions, curvesOptions } from './curves-options.js';

export interface CurvesPlotProps extends Omit<CurvesOptions, 'width' | 'onZoom'> {
  label: string;
  /** The sentence for a point of a drawn arm, said while arrow keys walk. */
  describe(columnIndex: number, pointIndex: number): string;
  /** Ordinals not drawn. */
  hidden: ReadonlySet<number>;
  /** Named in the bar under a zoomed chart: epoch or step. */
  xName: string;
}

export function CurvesPlot(props: CurvesPlotProps): ReactNode {
  const { data, label, describe, hidden, height, metric, log, xName } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [zoom, setZoom] = useState<[number, number] | null>(null);
  const [said, setSaid] = useState('');
  const walker = useRef({ column: -1, point: 0 });
  const theme = useSyncExternalStore(subscribeTheme, themeVersion);
  const layout = layoutKey(data);
  const columnsOf = (): uPlot.AlignedData => [data.x, ...data.values] as uPlot.AlignedData;

  const build = useEffectEvent((width: number): uPlot => {
    const onZoom = (isZoomed: boolean, range: [number, number]): void => setZoom(isZoomed ? range : null);
    return new uPlot(curvesOptions({ ...props, width, onZoom }), columnsOf(), box.current ?? undefined);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: these four make another chart; numbers alone do not
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const chart = build(element.clientWidth);
    plot.current = chart;
    const observer = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.destroy();
      plot.current = null;
      setZoom(null);
    };
  }, [layout, theme, metric, log, xName, height]);

  const update = useEffectEvent(() => {
    const chart = plot.current;
    if (chart === null || chart.data[0] === data.x) return;
    const range = zoom;
    chart.setData(columnsOf(), range === null);
    if (range !== null) chart.redraw();
  });
  useEffect(update, [data]);

  useEffect(() => {
    data.columns.forEach(({ curve }, index) => plot.current?.setSeries(index + 1, { show: !hidden.has(curve.ordinal) }));
  }, [hidden, data.columns]);

  const reset = (): void => plot.current?.setData(plot.current.data, true);
  const zoomTo = (from: number, to: number): void => plot.current?.setScale('x', { min: Math.min(from, to), max: Math.max(from, to) });

  const walk = (event: KeyboardEvent): void => {
    const means = data.columns.flatMap(({ kind, curve }, index) => (kind === 'mean' && !hidden.has(curve.ordinal) ? [index] : []));
    const chart = plot.current;
    const moves: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    if (event.key === 'Escape') return reset();
    const move = moves[event.key];
    if (move === undefined || chart === null || means.length === 0) return undefined;
    event.preventDefault();
    const at = Math.max(0, means.indexOf(walker.current.column));
    const column = means[(at + move[0] + means.length) % means.length] as number;
    const point = Math.min(data.x.length - 1, Math.max(0, walker.current.point + move[1]));
    walker.current = { column, point };
    const value = data.values[column]?.[point] ?? null;
    chart.setCursor({ left: chart.valToPos(data.x[point] ?? 0, 'x'), top: value === null ? 0 : chart.valToPos(value, 'y') });
    chart.setSeries(column + 1, { focus: true });
    setSaid(describe(column, point));
    return undefined;
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the points of the chart */}
      <div ref={box} className="curves-canvas" role="application" tabIndex={0} aria-label={label} onKeyDown={walk} style={{ minHeight: height }} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {zoom !== null && <ZoomBar zoom={zoom} data={data.x} xName={xName} onZoom={zoomTo} onReset={reset} />}
    </>
  );
}

interface ZoomBarProps {
  zoom: [number, number];
  data: readonly number[];
  xName: string;
  onZoom(from: number, to: number): void;
  onReset(): void;
}

/** The zoomed range in numbers: the other way to set what dragging sets. */
function ZoomBar({ zoom, data, xName, onZoom, onReset }: ZoomBarProps): ReactNode {
  const [from, to] = zoom;
  const box = (name: string, value: number, change: (next: number) => void): ReactNode => (
    <label>
      {name}{' '}
      <input
        type="number"
        value={Number(value.toPrecision(4))}
        step="any"
        onChange={({ currentTarget }) => Number.isFinite(currentTarget.valueAsNumber) && change(currentTarget.valueAsNumber)}
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
