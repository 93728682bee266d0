// Chooses how a sweep is watched.
import type { StoreReader } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { inCharset } from '../output/charset.js';
import { createBarProgress } from './bar-progress.js';
import { createJsonProgress } from './json-progress.js';
import { createPlainProgress } from './plain-progress.js';
import { type ProgressMode, type ProgressView, resolveMode } from './progress-view.js';

/** The view for a mode; it writes to stderr. `reader` is where JSON lines take their events from. */
export function openProgress(
  context: CommandContext,
  mode: ProgressMode,
  title: string,
  reader: StoreReader,
): ProgressView {
  const { stderr, stderrSurface: surface, environment, tell } = context;
  const write = (text: string): unknown => stderr.write(text);
  switch (context.quiet ? 'none' : resolveMode(mode, surface.isTerminal, environment)) {
    case 'bar':
      return createBarProgress(stderr, surface, title);
    case 'plain':
      return createPlainProgress(write, surface, title);
    case 'jsonl':
      return createJsonProgress(write, eventCursor(reader));
    case 'none':
      return { update: () => {}, note: (text) => tell(inCharset(surface, text)), close: () => {} };
  }
}

/** Returns the events appended since the call before, all of them, oldest first; the first call starts at the store's end. */
function eventCursor(reader: StoreReader): () => ReturnType<StoreReader['events']> {
  let cursor = reader.lastSeq();
  return () => {
    const events = [];
    for (let page = reader.events(cursor); page.length > 0; page = reader.events(cursor)) {
      events.push(...page);
      cursor = page.at(-1)?.seq ?? cursor;
    }
    return events;
  };
}
