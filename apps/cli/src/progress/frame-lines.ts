// The live frame as text: a pure function of the last snapshot and the surface.
import type { SweepProgress } from '@actlab/train';
import stringWidth from 'string-width';
import { inCharset } from '../output/charset.js';
import { clock, etaText, scoreText } from '../output/numbers.js';
import { paint } from '../output/paint.js';
import type { Surface } from '../output/surface.js';
import { cut } from '../output/table.js';
import { barText } from './bar-text.js';

/** Below this width the frame is one line. */
const narrow = 60;
const longestBar = 40;
const mostRunning = 8;

/** The lines of the frame, none wider than the surface. */
export function frameLines(progress: SweepProgress, title: string, surface: Surface): string[] {
  const width = surface.columns - 1;
  const fit = (text: string): string => cut(inCharset(surface, text), width, surface);
  const { counts, best } = progress;
  const done = counts.planned - counts.remaining;
  const share = counts.planned === 0 ? 1 : done / counts.planned;
  const percent = `${Math.floor(share * 100)}%`;
  if (surface.columns < narrow) {
    const score = best === null ? '' : `  best ${best.mean.toFixed(3)}`;
    return [fit(`${done}/${counts.planned} ${percent}  ETA ${etaText(progress.etaMs)}${score}`)];
  }
  const figures = [
    `${done}/${counts.planned}`,
    percent.padStart(4),
    `${progress.trialsPerSecond.toFixed(1)}/s`,
    counts.remaining === 0 ? clock(progress.elapsedMs) : `ETA ${etaText(progress.etaMs)}`,
  ].join('  ');
  const room = width - stringWidth(title) - stringWidth(figures) - 4;
  const bar = barText(share, Math.max(5, Math.min(longestBar, room)), surface);
  const states = [
    paint(surface, 'good', inCharset(surface, `✓ ${counts.finished} finished`)),
    ...(counts.died > 0 ? [paint(surface, 'bad', inCharset(surface, `✗ ${counts.died} died`))] : []),
    ...(counts.pruned > 0 ? [paint(surface, 'warning', inCharset(surface, `⊘ ${counts.pruned} pruned`))] : []),
    paint(surface, 'quiet', `${progress.armsEnded}/${progress.arms} arms`),
  ].join('  ');
  return [
    `${title}  ${bar}  ${inCharset(surface, figures)}`,
    states,
    ...(best === null ? [] : [fit(`best so far  ${best.label}  ${scoreText(best)}`)]),
    ...runningLines(progress.running, fit).map((line) => paint(surface, 'quiet', line)),
  ];
}

/** One row per worker, at most eight, then how many more. */
function runningLines(running: readonly string[], fit: (text: string) => string): string[] {
  const rows = running.slice(0, mostRunning).map((label, at) => fit(`w${at + 1} ${label}`));
  return running.length > mostRunning ? [...rows, `+${running.length - mostRunning}`] : rows;
}
