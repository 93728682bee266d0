// The goals of a run as plain text.
import { digits } from './number-text.js';
import type { GoalResult } from './records/bench-report.js';

const header = ['goal', 'at least', 'measured [95 %]', '', ''];

/** A line per goal: what was wanted, what the worst of its cases attained, and whether that is enough. */
export function goalsTable(goals: readonly GoalResult[]): string {
  const rows = [header, ...goals.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell[column === 0 || column > 2 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

function cellsOf(goal: GoalResult): string[] {
  const { text, unit, atLeast, cases, measured } = goal;
  const show = (value: number): string => (unit === 'share' ? `${(100 * value).toFixed(0)} %` : digits(value));
  const wanted = unit === 'share' ? show(atLeast) : `${atLeast} x`;
  if (goal.state === 'not-measured') return [text, wanted, '', 'not measured', ''];
  const { case: name, value, low, high } = goal.worst;
  const note = [
    ...(cases > 1 ? [`worst: ${name}`] : []),
    ...(measured < cases ? [`${measured} of ${cases} cases`] : []),
  ];
  return [text, wanted, `${show(value)} [${show(low)}, ${show(high)}]`, goal.state, note.join(', ')];
}
