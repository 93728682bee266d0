// The arms as a sortable table; only the rows in sight exist, so that thousands scroll as lightly as ten.
import type { ArmSummary } from '@actlab/train/records';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { pad, robustRange } from '../../charts/scale.js';
import type { Sort } from '../../selection/search-schema.js';
import { armColumns, armTableFeatures } from './arm-columns.js';

export interface ArmsTableProps {
  arms: readonly ArmSummary[];
  metric: string;
  sort: Sort;
  pins: readonly number[];
  onSort: (sort: Sort) => void;
  onPin: (ordinal: number) => void;
}

const rowHeight = 36;
const columnCount = 7;

export function ArmsTable({ arms, metric, sort, pins, onSort, onPin }: ArmsTableProps): ReactNode {
  const domain = useMemo(() => barDomain(arms), [arms]);
  const columns = useMemo(() => armColumns({ metric, domain }), [metric, domain]);
  const sorting = useMemo((): SortingState => [sort], [sort]);
  const table = useTable({
    features: armTableFeatures,
    columns,
    data: arms as ArmSummary[],
    state: { sorting },
    getRowId: (arm) => String(arm.ordinal),
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next !== undefined) onSort(next);
    },
  });
  const { rows } = table.getRowModel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    initialRect: { width: 800, height: 640 },
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section ref={scroller} className="table-scroll arms-scroll" tabIndex={0} aria-label="Arms, scrolls">
      <table className="arms-table" aria-rowcount={rows.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              <th scope="col" className="column-pin">
                <span className="visually-hidden">Pinned</span>
              </th>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  className={`column-${header.id}`}
                  aria-sort={ariaSort(header.column.getIsSorted())}
                >
                  <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                    <table.FlexRender header={header} />
                    <span className="sort-sign" aria-hidden="true">
                      {signOf(header.column.getIsSorted())}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Spacer height={above} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { ordinal, label } = row.original;
            const pinned = pins.includes(ordinal);
            return (
              <tr
                key={row.id}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={pinned ? 'row-pinned' : undefined}
              >
                <td className="column-pin">
                  <button
                    type="button"
                    className="pin"
                    aria-pressed={pinned}
                    aria-label={`Pin ${label}`}
                    onClick={() => onPin(ordinal)}
                  >
                    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                      <path d="M5.5 1.5h5l-.6 4.4 2.6 2.6v1H3.5v-1l2.6-2.6zM8 9.5v5" />
                    </svg>
                  </button>
                </td>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={`column-${cell.column.id}`}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { height: number }): ReactNode {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columnCount} className="spacer" style={{ height }} />
    </tr>
  );
}

/** One scale for all inline bars: without far outliers, whose marks stand at its edge. */
function barDomain(arms: readonly ArmSummary[]): [number, number] {
  const range = robustRange(arms.flatMap((arm) => (arm.mean === null ? [] : [arm.mean, ...(arm.interval ?? [])])));
  return range === null ? [0, 1] : pad(range.low, range.high, 0.06);
}

function ariaSort(direction: false | 'asc' | 'desc'): 'ascending' | 'descending' | 'none' {
  if (direction === false) return 'none';
  return direction === 'asc' ? 'ascending' : 'descending';
}

function signOf(direction: false | 'asc' | 'desc'): string {
  if (direction === false) return '↕';
  return direction === 'asc' ? '↑' : '↓';
}
