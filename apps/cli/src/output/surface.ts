// What one output stream can show: width, colour, character set. Decided per stream, once, at the edge.
import type { WriteStream } from 'node:tty';

export type ColorWish = 'auto' | 'always' | 'never';

export interface Surface {
  /** A person watches and the cursor can be moved. */
  isTerminal: boolean;
  /** Columns of text; `Infinity` where nobody wraps lines (files, pipes). */
  columns: number;
  color: boolean;
  /** False: only ASCII is written. */
  unicode: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = Pick<WriteStream, 'isTTY' | 'columns'>;

/** The surface of a stream under an environment and the user's wish for colour. */
export function surfaceOf(stream: Stream, environment: Environment, wish: ColorWish = 'auto'): Surface {
  const isTerminal = stream.isTTY === true && environment['TERM'] !== 'dumb';
  const columns = stream.isTTY === true ? stream.columns || Number(environment['COLUMNS']) || 80 : Infinity;
  return { isTerminal, columns, color: hasColor(isTerminal, environment, wish), unicode: hasUnicode(environment) };
}

/** Flag, then NO_COLOR (non-empty), then FORCE_COLOR, then whether a terminal watches. See no-color.org, force-color.org. */
function hasColor(isTerminal: boolean, environment: Environment, wish: ColorWish): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (environment['NO_COLOR']) return false;
  const force = environment['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && !environment['CI'];
}

/** Whether the locale is UTF-8. On Windows and macOS terminals are, whatever the locale says. */
function hasUnicode(environment: Environment, platform = process.platform): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'];
  if (locale) return /utf-?8/i.test(locale);
  return platform === 'win32' || platform === 'darwin';
}
