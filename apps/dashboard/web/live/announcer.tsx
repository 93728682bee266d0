// What a screen reader is told without asking: the newest sentence, at most one per 5 s (WCAG 2.2, 4.1.3).
import type { ReactNode } from 'react';
import { createValue, useValue } from './value.js';

const gapMs = 5_000;
const spoken = createValue('');
let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let lastAt = Number.NEGATIVE_INFINITY;

/** Says `text` when the last 5 s were quiet, else replaces what waits. `now` is for answers to the reader's own action. */
export function announce(text: string, now = false): void {
  waiting = text;
  if (now && timer !== null) clearTimeout(timer);
  else if (timer !== null) return;
  const wait = now ? 0 : Math.max(0, lastAt + gapMs - performance.now());
  timer = setTimeout(() => {
    timer = null;
    lastAt = performance.now();
    if (waiting !== null) spoken.set(waiting);
    waiting = null;
  }, wait);
}

/** The page's only live region. */
export function Announcer(): ReactNode {
  return (
    <div role="status" className="visually-hidden">
      {useValue(spoken)}
    </div>
  );
}
