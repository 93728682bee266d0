// Colour by meaning: good, bad, warning, quiet, strong. Identity functions where the surface has no colour.
import type { Surface } from './surface.js';

export type Tone = 'strong' | 'quiet' | 'good' | 'bad' | 'warning' | 'link';

const codes: Readonly<Record<Tone, readonly [open: number, close: number]>> = {
  strong: [1, 22],
  quiet: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  warning: [33, 39],
  link: [36, 39],
};

/** The text in a tone, or as it is. */
export function paint(surface: Pick<Surface, 'color'>, tone: Tone | undefined, text: string): string {
  if (!surface.color || tone === undefined || text === '') return text;
  const [open, close] = codes[tone];
  return `\u001b[${open}m${text}\u001b[${close}m`;
}
