// The signs we print and their ASCII stand-ins, for terminals that are not UTF-8.
import type { Surface } from './surface.js';

const standIns: Readonly<Record<string, string>> = {
  '±': '+/-',
  '✓': 'v',
  '✗': 'x',
  '■': '#',
  '⊘': '/',
  '▶': '>',
  '≈': '~',
  '·': '-',
  '×': 'x',
  '…': '...',
  '−': '-',
  '–': '-',
  '—': '-',
  '≥': '>=',
  '≤': '<=',
  '━': '=',
  '╸': '>',
  '─': '-',
  // Heights of bars become digits.
  '▁': '1',
  '▂': '2',
  '▃': '3',
  '▄': '4',
  '▅': '5',
  '▆': '6',
  '▇': '7',
  '█': '8',
  '│': '|',
  '┼': '+',
  '→': '->',
  '∞': 'inf',
  '’': "'",
  µ: 'u',
  α: 'alpha',
  σ: 'sigma',
  χ: 'chi',
  '²': '^2',
  ' ': ' ',
};

/** The text in the surface's character set; in ASCII letters lose their accents and every sign without a stand-in becomes `?`. */
export function inCharset(surface: Pick<Surface, 'unicode'>, text: string): string {
  if (surface.unicode) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are ASCII and pass.
  return text.replace(/[^\u0000-\u007f]/gu, (sign) => standIns[sign] ?? withoutAccent(sign) ?? '?');
}

function withoutAccent(letter: string): string | undefined {
  return /^([A-Za-z])\p{M}+$/u.exec(letter.normalize('NFD'))?.[1];
}
