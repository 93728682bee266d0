import { expect, test } from 'vitest';
import { FrameRenderer } from '../../dist/progress/frame-renderer.js';

const csi = '\u001b\\[';
const tokens = new RegExp(`${csi}\\??\\d*[A-Za-z]|[^]`, 'gu');
const cursorUp = new RegExp(`^${csi}(\\d+)A$`);

/** A terminal of few rules: printable text, newline, carriage return, cursor up, clear down. Wraps at its width. */
class Screen {
  rows: string[] = [''];
  row = 0;
  column = 0;
  cursorVisible = true;
  updates = 0;
  columns: number;
  constructor(columns: number) {
    this.columns = columns;
  }

  write(text: string): void {
    for (const [token] of text.matchAll(tokens)) this.#take(token);
  }

  #take(token: string): void {
    const up = cursorUp.exec(token);
    if (up !== null) this.row -= Number(up[1]);
    else if (token === '\u001b[0J') {
      this.rows = this.rows.slice(0, this.row + 1);
      this.rows[this.row] = (this.rows[this.row] ?? '').slice(0, this.column);
    } else if (token === '\u001b[?25l') this.cursorVisible = false;
    else if (token === '\u001b[?25h') this.cursorVisible = true;
    else if (token === '\u001b[?2026h') this.updates++;
    else if (token === '\u001b[?2026l') this.updates--;
    else if (token === '\r') this.column = 0;
    else if (token === '\n') this.#newLine();
    else this.#put(token);
  }

  #newLine(): void {
    this.row++;
    this.column = 0;
    this.rows[this.row] ??= '';
  }

  #put(sign: string): void {
    if (this.column === this.columns) this.#newLine();
    const before = (this.rows[this.row] ?? '').slice(0, this.column).padEnd(this.column);
    this.rows[this.row] = before + sign + (this.rows[this.row] ?? '').slice(this.column + 1);
    this.column++;
  }
}

test('a frame replaces the frame before it and leaves nothing of it', () => {
  const screen = new Screen(40);
  let lines = ['one', 'two', 'three'];
  const renderer = new FrameRenderer(screen, () => lines);
  renderer.draw();
  lines = ['four'];
  renderer.print('');
  expect(screen.rows).toEqual(['four']);
  expect(screen).toMatchObject({ cursorVisible: false, updates: 0 });
});

test('printed text stays above the frame', () => {
  const screen = new Screen(40);
  const renderer = new FrameRenderer(screen, () => ['bar', 'best']);
  renderer.draw();
  renderer.print('stopping\n');
  expect(screen.rows).toEqual(['stopping', 'bar', 'best']);
});

test('closing removes the frame and shows the cursor, twice as well as once', () => {
  const screen = new Screen(40);
  const renderer = new FrameRenderer(screen, () => ['bar', 'best']);
  renderer.print('before\n');
  renderer.draw();
  renderer.close();
  renderer.close();
  renderer.draw();
  expect(screen.rows).toEqual(['before', '']);
  expect(screen).toMatchObject({ cursorVisible: true, column: 0 });
});

test('drawing again within 100 ms waits, and draws only the newest lines', async () => {
  const written: string[] = [];
  let line = 'a';
  const renderer = new FrameRenderer({ columns: 40, write: (text) => written.push(text) }, () => [line]);
  renderer.draw();
  for (line of ['b', 'c', 'd']) renderer.draw();
  expect(written).toHaveLength(1);
  await expect.poll(() => written.length).toBe(2);
  expect(written[1]).toContain('d');
  renderer.close();
});

test('a terminal that was narrowed is cleared as far as the wrapped lines reach', () => {
  const screen = new Screen(20);
  const renderer = new FrameRenderer(screen, () => ['0123456789abcdef', 'end']);
  screen.columns = 10;
  screen.write('kept\n');
  renderer.draw();
  expect(screen.rows).toEqual(['kept', '0123456789', 'abcdef', 'end']);
  renderer.close();
  expect(screen.rows).toEqual(['kept', '']);
});

test('after a pause the cursor is hidden again and the frame drawn below', () => {
  const screen = new Screen(20);
  const renderer = new FrameRenderer(screen, () => ['bar']);
  renderer.draw();
  renderer.suspend();
  expect(screen.cursorVisible).toBe(true);
  screen.write('\n$ fg\n');
  renderer.resume();
  expect(screen.rows).toEqual(['bar', '$ fg', 'bar']);
  expect(screen.cursorVisible).toBe(false);
});

test('a terminal that does not know its width is taken for 80 columns', () => {
  const renderer = new FrameRenderer({ columns: 0, write: () => true }, (columns) => {
    expect(columns).toBe(80);
    return [];
  });
  renderer.draw();
  renderer.close();
  expect.assertions(1);
});
