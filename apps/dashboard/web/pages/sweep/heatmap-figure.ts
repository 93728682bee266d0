// The heatmap as a table of numbers and as a figure for export.
import type { ArmSummary } from '@actlab/train/records';
import type { ChartRows } from '../../charts/chart-rows.js';
import type { Figure } from '../../charts/figure.js';
import { countCauses, describeCauses } from '../../format/death.js';
import { formatValue } from '../../format/number.js';
import { viridis } from '../../theme/viridis.js';
import { colourShare, type HeatMode, type HeatModel, heatValue } from './heatmap-model.js';

interface Cell {
  row: string;
  depth: number;
  arm: ArmSummary;
}

const cellsOf = ({ rows, depths }: HeatModel): Cell[] =>
  rows.flatMap(({ key, cells }) =>
    cells.flatMap((arm, index) => (arm === null ? [] : [{ row: key, depth: depths[index] as number, arm }])),
  );

/** One line per arm, whatever the mode. */
export function heatTable(model: HeatModel, mode: HeatMode, metric: string): ChartRows {
  const name = mode === 'mean' ? metric : mode === 'interval' ? '95 % CI width' : 'share died';
  return {
    columns: ['arm', 'depth', name, 'n', 'planned', 'died', 'causes'],
    rows: cellsOf(model).map(({ row, depth, arm }) => [
      row,
      depth,
      heatValue(arm, mode),
      arm.n,
      arm.planned,
      arm.deaths.length,
      describeCauses(countCauses(arm.deaths)) || null,
    ]),
  };
}

/** The same cells, colours and texts as on the screen. */
export function heatFigure(model: HeatModel, mode: HeatMode, metric: string): Figure {
  const cells = cellsOf(model);
  const colours = ({ arm }: Cell): { background: string; text: string } | null => {
    const value = heatValue(arm, mode);
    return value === null || model.colour === null ? null : viridis(colourShare(model.colour, value));
  };
  const text = ({ arm }: Cell): string => {
    const value = heatValue(arm, mode);
    const deaths = arm.deaths.length > 0 ? `✗ ${arm.deaths.length}/${arm.planned}` : '';
    if (mode === 'deaths') return deaths || '0';
    return (
      [value === null ? '' : formatValue(metric, value, mode === 'mean'), deaths].filter(Boolean).join('\n') || '–'
    );
  };
  return (plot, look) => ({
    height: 60 + 40 * model.rows.length,
    marginLeft: 210,
    marginTop: 30,
    marginBottom: 4,
    x: {
      type: 'band',
      domain: model.depths,
      axis: 'top',
      label: 'depth',
      labelAnchor: 'left',
      padding: 0.03,
      tickSize: 0,
    },
    y: { type: 'band', domain: model.rows.map(({ key }) => key), label: null, padding: 0.06, tickSize: 0 },
    marks: [
      plot.cell(cells, {
        x: 'depth',
        y: 'row',
        fill: (cell: Cell) => colours(cell)?.background ?? look.surface,
        stroke: (cell: Cell) => (cell.arm.deaths.length > 0 ? look.danger : look.grid),
        rx: 3,
      }),
      plot.text(cells, {
        x: 'depth',
        y: 'row',
        text,
        fill: (cell: Cell) => colours(cell)?.text ?? look.text,
        lineHeight: 1.15,
      }),
    ],
  });
}
