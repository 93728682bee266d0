// Redraws a few lines in place at the end of a terminal's output, at most ten times a second, without flicker.
import stringWidth from 'string-width';

const csi = '\u001b[';
const beginUpdate = `${csi}?2026h`;
const endUpdate = `${csi}?2026l`;
const hideCursor = `${csi}?25l`;
const showCursor = `${csi}?25h`;
const clearDown = `${csi}0J`;
const intervalMs = 100;

/** What the renderer needs of a terminal; `process.stderr` is one. */
export interface FrameTarget {
  readonly columns: number;
  write(text: string): unknown;
}

/**
 * Owns the last lines of a terminal. Between `draw` and `close` nobody else may write to the target; use `print`.
 * After `close` the cursor is visible and stands in column 1 below everything printed.
 */
export class FrameRenderer {
  readonly #target: FrameTarget;
  /** Produces the lines, at the moment they are drawn, so that they fit the width of that moment. */
  readonly #lines: (columns: number) => string[];
  #drawn: number[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastDraw = -Infinity;
  #state: 'idle' | 'drawing' | 'closed' = 'idle';

  constructor(target: FrameTarget, lines: (columns: number) => string[]) {
    this.#target = target;
    this.#lines = lines;
  }

  /** Draws soon: now, or when the last drawing is 100 ms ago. */
  draw(): void {
    if (this.#state === 'closed') return;
    const waitMs = this.#lastDraw + intervalMs - performance.now();
    // The clock is asked even when a drawing is due: synchronous work may have kept its timer from firing.
    if (waitMs <= 0) this.#redraw('');
    else this.#timer ??= setTimeout(() => this.#redraw(''), waitMs).unref();
  }

  /** Writes text that stays, above the frame. Ends it with a newline. */
  print(text: string): void {
    if (this.#state === 'drawing') this.#redraw(text);
    else this.#target.write(text);
  }

  /** Gives the terminal back for a while (Ctrl-Z); `draw` takes it again. */
  suspend(): void {
    this.#stopTimer();
    if (this.#state === 'drawing') this.#target.write(showCursor);
  }

  /** Takes the terminal again after `suspend`: what was drawn before is left above. */
  resume(): void {
    if (this.#state !== 'drawing') return;
    this.#drawn = [];
    this.#target.write(hideCursor);
    this.#redraw('');
  }

  /** Removes the frame and shows the cursor. Idempotent and synchronous, so that it may run in an exit handler. */
  close(): void {
    this.#stopTimer();
    if (this.#state === 'drawing') this.#target.write(this.#erasing() + showCursor);
    this.#state = 'closed';
    this.#drawn = [];
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #redraw(printed: string): void {
    this.#stopTimer();
    const start = this.#state === 'idle' ? hideCursor : '';
    const erasing = this.#erasing();
    const lines = this.#lines(this.#columns);
    this.#state = 'drawing';
    this.#drawn = lines.map((line) => stringWidth(line));
    this.#lastDraw = performance.now();
    this.#target.write(`${beginUpdate}${start}${erasing}${printed}${lines.join('\n')}${endUpdate}`);
  }

  /** Terminals that do not know their width say 0. */
  get #columns(): number {
    return this.#target.columns || 80;
  }

  /** Moves to the start of what was drawn and clears from there. Lines that a narrowed terminal has wrapped count as more. */
  #erasing(): string {
    if (this.#drawn.length === 0) return '';
    const rows = this.#drawn.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / this.#columns)), 0);
    const up = rows > 1 ? `${csi}${rows - 1}A` : '';
    return `\r${up}${clearDown}`;
  }
}
