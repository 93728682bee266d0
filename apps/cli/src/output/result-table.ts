// The table of a sweep's arms, best first: the one people compare.
import { rankArms } from '@actlab/train/analysis';
import type { ArmSummary, SweepView } from '@actlab/train/records';
import { activationText, deathsByCause, deathsText, isActivationAxis, valueText } from './arm-text.js';
import { meanText, objectiveTitle } from './numbers.js';
import type { Surface } from './surface.js';
import { type Cell, type Column, tableLines } from './table.js';

/** The arms of a view, best first, as everywhere: by median with deaths counted as worst, see `rankArms`. */
export function rankedArms(view: SweepView): ArmSummary[] {
  return rankArms(view.arms, view.sweep.objective.direction);
}

/** The lines of the table with the first `limit` arms; arms that cannot be told apart from the best carry ≈. */
export function resultTableLines(view: SweepView, surface: Surface, limit = Infinity): string[] {
  const settings = settingColumns(view);
  const columns: Column[] = [
    { title: '' },
    ...settings.map(({ title, align }): Column => ({ title, align })),
    { title: `${objectiveTitle(view.sweep.objective)} (95 % CI)` },
    { title: 'n' },
    { title: 'deaths' },
    { title: 'test acc*', align: 'right', dropOrder: 1 },
  ];
  const bestSet = new Set(view.bestSet?.ordinals);
  const rows = rankedArms(view)
    .slice(0, limit)
    .map((arm): Cell[] => [
      bestSet.has(arm.ordinal) ? { text: '≈', tone: 'good' } : '',
      ...settings.map(({ text }) => text(arm)),
      scoreCell(arm, bestSet),
      arm.n === arm.planned ? String(arm.n) : `${arm.n} of ${arm.planned}`,
      { text: deathsText(deathsByCause(arm)), tone: 'bad' },
      arm.testAcc === null ? '-' : arm.testAcc.toFixed(4),
    ]);
  return tableLines(columns, rows, surface);
}

function scoreCell(arm: ArmSummary, bestSet: ReadonlySet<number>): Cell {
  const text = meanText(arm.mean, arm.interval);
  return bestSet.has(arm.ordinal) ? { text, tone: 'good' } : text;
}

interface SettingColumn {
  title: string;
  align: 'left' | 'right';
  text(arm: ArmSummary): string;
}

/** One column for the activation with its parameters, one for each other swept path. */
function settingColumns(view: SweepView): SettingColumn[] {
  const others = view.axes.filter((axis) => !isActivationAxis(axis));
  const activation: SettingColumn = {
    title: 'activation',
    align: 'left',
    text: (arm) => activationText(arm, view.axes),
  };
  const rest = others.map(
    ({ path, label }): SettingColumn => ({
      title: label,
      align: 'right',
      text: (arm) => valueText(arm.values[path]),
    }),
  );
  return [activation, ...rest];
}
