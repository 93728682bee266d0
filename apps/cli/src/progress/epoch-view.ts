// What watches one training on behalf of the user. One of: a line that is redrawn, plain lines, JSON lines, nothing.
import type { TrialEpoch } from '@actlab/train';
import type { CommandContext } from '../context.js';
import { inCharset } from '../output/charset.js';
import type { Surface } from '../output/surface.js';
import { type EpochProgress, epochHeading, epochLine, runningLine } from './epoch-lines.js';
import { FrameRenderer } from './frame-renderer.js';
import { type ProgressMode, resolveMode } from './progress-view.js';

export interface EpochView {
  /** Training begins now. */
  begin(): void;
  epoch(epoch: TrialEpoch): void;
  /** Shows a sentence that stays. */
  note(text: string): void;
  /** Leaves the terminal as it was found. Idempotent. */
  close(): void;
}

/** How long the training is, and how many epochs were done before it began here. */
export interface EpochPlan {
  epochs: number;
  stepsPerEpoch: number;
  before: number;
}

/** Lines that stay in a terminal, about; of a longer training every k-th epoch has one. */
const keptLines = 50;
const redrawMs = 100;

/** The view for a mode; it writes to stderr. */
export function openEpochView(context: CommandContext, mode: ProgressMode, plan: EpochPlan): EpochView {
  const { stderr, stderrSurface: surface, environment, tell } = context;
  switch (context.quiet ? 'none' : resolveMode(mode, surface.isTerminal, environment)) {
    case 'bar':
      return barView(stderr, surface, plan);
    case 'plain':
      return plainView((line) => void stderr.write(`${line}\n`), surface, plan);
    case 'jsonl':
      return jsonView((event) => void stderr.write(`${JSON.stringify({ v: 1, ...event })}\n`), plan);
    case 'none':
      return { begin: () => {}, epoch: () => {}, note: (text) => tell(inCharset(surface, text)), close: () => {} };
  }
}

function plainView(print: (line: string) => void, surface: Surface, plan: EpochPlan): EpochView {
  const clock = epochClock(plan);
  return {
    begin() {
      clock.begin();
      print(epochHeading(plan.epochs, plan.stepsPerEpoch, surface));
    },
    epoch: (each) => print(epochLine(clock.progress(each), surface)),
    note: (text) => print(inCharset(surface, text)),
    close: () => {},
  };
}

function jsonView(print: (event: object) => void, plan: EpochPlan): EpochView {
  let done = plan.before;
  return {
    begin: () => {},
    epoch({ key, epoch }) {
      done += 1;
      print({ type: 'epoch.ended', key, epoch: done, ...epoch });
    },
    note: (text) => print({ type: 'note', text }),
    close: () => {},
  };
}

function barView(target: NodeJS.WriteStream, surface: Surface, plan: EpochPlan): EpochView {
  const clock = epochClock(plan);
  const every = Math.ceil(plan.epochs / keptLines);
  let last: EpochProgress | undefined;
  const renderer = new FrameRenderer(target, (columns) => [
    runningLine(last, { ...clock.running(), epochs: plan.epochs }, { ...surface, columns }),
  ]);
  const now = (): Surface => ({ ...surface, columns: target.columns || 80 });
  const timer = setInterval(() => renderer.draw(), redrawMs).unref();
  const close = (): void => {
    clearInterval(timer);
    process.off('exit', close);
    renderer.close();
  };
  process.once('exit', close);
  return {
    begin() {
      clock.begin();
      renderer.print(`${epochHeading(plan.epochs, plan.stepsPerEpoch, now())}\n`);
      renderer.draw();
    },
    epoch(each) {
      last = clock.progress(each);
      const isKept = last.done % every === 0 || last.done === plan.epochs || last.done === plan.before + 1;
      if (isKept) renderer.print(`${epochLine(last, now())}\n`);
      else renderer.draw();
    },
    note: (text) => renderer.print(`${inCharset(surface, text)}\n`),
    close,
  };
}

/** Times epochs: speed by the last one, time left by the last five. The first, which starts a thread, is soon forgotten. */
function epochClock({ epochs, stepsPerEpoch, before }: EpochPlan) {
  let done = before;
  let last = performance.now();
  const durations: number[] = [];
  return {
    begin() {
      last = performance.now();
    },
    progress({ epoch }: TrialEpoch): EpochProgress {
      done += 1;
      const now = performance.now();
      durations.push(now - last);
      if (durations.length > 5 || done === before + 2) durations.shift();
      last = now;
      const meanMs = durations.reduce((sum, each) => sum + each, 0) / durations.length;
      const stepsPerSecond = (1000 * stepsPerEpoch) / Math.max(1e-3, durations.at(-1) ?? 0);
      return { done, epochs, stepsPerEpoch, epoch, stepsPerSecond, etaMs: meanMs * (epochs - done) };
    },
    running: () => ({ done, elapsedMs: performance.now() - last, epochMs: durations.at(-1) }),
  };
}
