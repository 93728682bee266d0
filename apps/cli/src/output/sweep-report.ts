// Everything a person is shown of a sweep in the terminal: head, picture, table, verdict, deaths, notes.
import type { SweepView } from '@actlab/train/records';
import { deathsText } from './arm-text.js';
import { inCharset } from './charset.js';
import { depthGridLines, hasDepthGrid } from './depth-grid.js';
import { clock, count } from './numbers.js';
import { paint } from './paint.js';
import { resultTableLines } from './result-table.js';
import type { Surface } from './surface.js';
import { wrapped } from './wrap.js';

export interface ReportOptions {
  /** Arms in the table; all when absent. */
  limit?: number;
  /** The command line that shows the arms left out. */
  showAll?: string;
}

/** The report as text that ends in a newline. */
export function sweepReport(view: SweepView, surface: Surface, options: ReportOptions = {}): string {
  const { limit = Infinity, showAll = `actlab sweep show ${view.sweep.id}` } = options;
  const table = resultTableLines(view, surface, limit);
  const sections = [
    headLines(view, surface),
    hasDepthGrid(view) ? depthGridLines(view, surface) : [],
    [...table, ...moreLine(view.arms.length - limit, showAll, surface)],
    closingLines(view, surface, table[0]?.includes('test acc*') === true),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(view: SweepView, surface: Surface): string[] {
  const { sweep } = view;
  const { counts } = sweep;
  const state = {
    finished: { text: `✓ ${sweep.id} finished in ${clock(sweep.elapsedMs)}`, tone: 'good' },
    running: { text: `▶ ${sweep.id} is running`, tone: 'strong' },
    stopped: { text: `■ ${sweep.id} is stopped`, tone: 'warning' },
    stalled: { text: `■ ${sweep.id} stalled: its process is gone`, tone: 'warning' },
  } as const;
  const { text, tone } = state[sweep.state];
  const parts = [
    `${count(sweep.arms, 'arm')} × ${count(sweep.replicates, 'replicate')} = ${count(counts.planned, 'trial')}`,
    `${counts.finished} finished`,
    ...(counts.died > 0 ? [`${counts.died} died`] : []),
    ...(counts.pruned > 0 ? [`${counts.pruned} pruned`] : []),
    ...(counts.remaining > 0 ? [`${counts.remaining} to do`] : []),
  ];
  return [
    paint(surface, tone, inCharset(surface, text)),
    ...wrapped(inCharset(surface, parts.join(' · ')), surface.columns),
  ];
}

function moreLine(more: number, showAll: string, surface: Surface): string[] {
  return more > 0 ? [paint(surface, 'quiet', inCharset(surface, `… ${more} more: ${showAll}`))] : [];
}

/** The verdict, what died of what, what the reader must know, and the legend. */
function closingLines(view: SweepView, surface: Surface, withTest: boolean): string[] {
  const deaths = deathsText(view.deaths);
  const sentences = [
    ...(view.bestSet === null ? [] : [{ text: view.bestSet.sentence, tone: 'strong' as const }]),
    ...(deaths === '' ? [] : [{ text: `Deaths: ${deaths}.`, tone: 'bad' as const }]),
    ...view.notes.map((note) => ({ text: `Note: ${note}`, tone: 'warning' as const })),
    ...(view.bestSet === null ? [] : [{ text: '≈ cannot be told apart from the best', tone: 'quiet' as const }]),
    { text: 'sorted by the median over replicates, where a death counts as worst', tone: 'quiet' as const },
    ...(withTest ? [{ text: '* at the epoch that validation chose; never used to sort', tone: 'quiet' as const }] : []),
  ];
  return sentences.flatMap(({ text, tone }) =>
    wrapped(inCharset(surface, text), surface.columns).map((line) => paint(surface, tone, line)),
  );
}
