// The learning curves on a canvas: new numbers flow into the same chart, so that zoom and cursor are never lost.
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import uPlot from 'uplot';
import { subscribeTheme, themeVersion } from '../../theme/theme.js';
import { layoutKey } from './curves-model.js';
import { type CurvesOptions, curvesOptions } from './curves-options.js';
import { nextPoint } from './curves-walk.js';
import { ZoomBar } from './zoom-bar.js';

export interface CurvesPlotProps extends Omit<CurvesOptions, 'width' | 'onZoom'> {
  label: string;
  /** The sentence for a point of a drawn arm, said while arrow keys walk. */
  describe: (columnIndex: number, pointIndex: number) => string;
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

  const drawn = useRef({ data, xName });

  const build = useEffectEvent((width: number): uPlot => {
    const onZoom = (isZoomed: boolean, range: [number, number]): void => setZoom(isZoomed ? range : null);
    const chart = new uPlot(curvesOptions({ ...props, width, onZoom }), columnsOf(), box.current ?? undefined);
    // A zoom outlives its chart as long as it means the same: a first band or one more replicate makes a new chart.
    if (zoom !== null && drawn.current.xName === xName) chart.setScale('x', { min: zoom[0], max: zoom[1] });
    drawn.current = { data, xName };
    return chart;
  });

  // These make another chart; new numbers alone flow into the one there is.
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
    };
  }, [layout, theme, metric, log, xName, height]);

  const update = useEffectEvent(() => {
    const chart = plot.current;
    if (chart === null || drawn.current.data === data) return;
    drawn.current = { data, xName };
    chart.setData(columnsOf(), zoom === null);
    if (zoom !== null) chart.redraw();
  });
  useEffect(() => update(), [data]);

  useEffect(() => {
    for (const [index, { curve }] of data.columns.entries()) {
      plot.current?.setSeries(index + 1, { show: !hidden.has(curve.ordinal) });
    }
  }, [hidden, data.columns]);

  const reset = (): void => plot.current?.setData(plot.current.data, true);
  const zoomTo = (from: number, to: number): void =>
    plot.current?.setScale('x', { min: Math.min(from, to), max: Math.max(from, to) });

  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') reset();
    const chart = plot.current;
    const next = nextPoint(event.key, data, hidden, walker.current);
    if (next === null || chart === null) return;
    event.preventDefault();
    walker.current = next;
    const value = data.values[next.column]?.[next.point] ?? null;
    const left = chart.valToPos(data.x[next.point] ?? 0, 'x');
    chart.setCursor({ left, top: value === null ? 0 : chart.valToPos(value, 'y') });
    chart.setSeries(next.column + 1, { focus: true });
    setSaid(describe(next.column, next.point));
  };

  return (
    <>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: arrow keys walk the points of the chart */}
      <div
        ref={box}
        className="curves-canvas"
        role="application"
        tabIndex={0}
        aria-label={label}
        onKeyDown={walk}
        style={{ minHeight: height }}
      />
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: arrow keys walk the points of the chart */}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {zoom !== null && <ZoomBar zoom={zoom} data={data.x} xName={xName} onZoom={zoomTo} onReset={reset} />}
    </>
  );
}
