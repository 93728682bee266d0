// A bar that fills from left to right.
import { paint } from '../output/paint.js';
import type { Surface } from '../output/surface.js';

/** A bar of exactly `width` columns, in half steps where the character set has them. */
export function barText(share: number, width: number, surface: Pick<Surface, 'unicode' | 'color'>): string {
  const halves = Math.round(Math.min(1, Math.max(0, share)) * width * 2);
  const full = Math.floor(halves / 2);
  const half = halves % 2;
  const [line, tip, rest] = surface.unicode ? ['━', '╸', '─'] : ['=', '>', '-'];
  const done = (line ?? '').repeat(full) + (half === 1 ? tip : '');
  return paint(surface, 'good', done) + paint(surface, 'quiet', (rest ?? '').repeat(width - full - half));
}
