// The frame of every chart: title, one-sentence summary, states, table view, exports and footer in one place.
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { ApiError } from '../api/fetch-json.js';
import { ProblemCard } from '../components/problem-card.js';
import { Skeleton } from '../components/skeleton.js';
import { announce } from '../live/announcer.js';
import { ChartMenu } from './chart-menu.js';
import { type ChartRows, toCsv } from './chart-rows.js';
import { DataTable } from './data-table.js';
import type { Figure } from './figure.js';
import { saveBlob } from './save-blob.js';

export interface ChartFrameProps {
  title: string;
  /** What the chart shows, computed from its numbers. */
  summary: string;
  /** Name of saved files, without an ending. */
  fileName: string;
  /** `empty` shows the frame with `empty` as its text. */
  state: 'ready' | 'loading' | 'empty';
  empty?: string;
  /** A failure is shown in this chart alone. */
  error?: ApiError | null;
  onRetry?: () => void;
  /** Height of the chart in pixels while it loads or has nothing to show. */
  height: number;
  table: ChartRows;
  figure: Figure;
  controls?: ReactNode;
  footer: string;
  className?: string;
  children: ReactNode;
}

export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { title, summary, fileName, table, figure, controls, footer, className = '' } = props;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [showsTable, setShowsTable] = useState(false);
  const isFull = useFullScreen(frame);
  const id = useId();

  const save = async (type: 'png' | 'svg' | 'csv'): Promise<void> => {
    try {
      if (type === 'csv') saveBlob(new Blob([toCsv(table)], { type: 'text/csv' }), `${fileName}.csv`);
      else {
        const { exportFigure } = await import('./export-figure.js');
        await exportFigure(figure, { title, summary, footer }, fileName, type);
      }
      announce(`Saved ${fileName}.${type}.`, true);
    } catch (error) {
      announce(`Could not save: ${(error as Error).message}`, true);
    }
  };

  return (
    <section ref={setFrame} className={`card chart ${className}`} aria-labelledby={`${id}title`}>
      <header className="chart-header">
        <h2 id={`${id}title`}>{title}</h2>
        {controls !== undefined && <div className="chart-controls">{controls}</div>}
        <ChartMenu
          title={title}
          showsTable={showsTable}
          isFull={isFull}
          container={frame}
          onTable={() => setShowsTable(!showsTable)}
          onFull={() => void (isFull ? document.exitFullscreen() : frame?.requestFullscreen())}
          onSave={(type) => void save(type)}
        />
      </header>
      {summary !== '' && (
        <p className="chart-summary" id={`${id}summary`}>
          {summary}
        </p>
      )}
      <ChartBody {...props} showsTable={showsTable} labelledBy={`${id}title`} />
      <p className="chart-footer">{footer}</p>
    </section>
  );
}

function ChartBody(props: ChartFrameProps & { showsTable: boolean; labelledBy: string }): ReactNode {
  const { title, state, empty, error, onRetry, height, table, showsTable, labelledBy, children } = props;
  if (error !== undefined && error !== null)
    return <ProblemCard error={error} onRetry={onRetry ?? (() => undefined)} />;
  if (state === 'loading') return <Skeleton heights={[height]} label={`${title} is loading`} />;
  if (state === 'empty') {
    return (
      <div className="chart-empty" style={{ minHeight: height }}>
        <p>{empty}</p>
      </div>
    );
  }
  if (showsTable) return <DataTable table={table} caption={`${title}: the numbers`} />;
  return (
    <figure className="chart-body" aria-labelledby={labelledBy}>
      {children}
    </figure>
  );
}

/** Whether the element fills the screen. */
function useFullScreen(element: HTMLElement | null): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const changed = (): void => setIsFull(element !== null && document.fullscreenElement === element);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [element]);
  return isFull;
}
