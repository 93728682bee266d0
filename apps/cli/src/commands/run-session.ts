// One sweep from plan to result: progress, signals and, beside it, the dashboard. Shared by `start` and `sweep run`.
import type { SweepEnd } from '@actlab/train';
import type { SweepView } from '@actlab/train/records';
import { openStore, type Store } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import type { LoadedSweep } from '../input/load-sweep.js';
import { inCharset } from '../output/charset.js';
import { type DashboardProcess, startDashboard } from '../process/dashboard-process.js';
import { openBrowser } from '../process/open-browser.js';
import { watchStopSignals } from '../process/stop-signals.js';
import type { RunOptions, ViewOptions } from '../program/run-options.js';
import { openProgress } from '../progress/open-progress.js';
import { runPlanned } from './run-planned.js';
import { serveUntilStopped } from './serve.js';

export interface SessionOptions extends RunOptions, ViewOptions, LoadedSweep {
  /** Whether a dashboard runs beside the sweep, and whether it goes on when the sweep has ended. */
  view: 'none' | 'while-running' | 'until-stopped';
  /** The command line that takes the sweep up again. */
  resume: string;
  /** Prints the result; called when the sweep has ended by itself. */
  print(view: SweepView): void;
}

/** Runs the sweep and answers the exit code: 0, or 130 or 143 when it was stopped. */
export async function runSession(context: CommandContext, options: SessionOptions): Promise<ExitCode> {
  const { spec, view, resume, print } = options;
  const store = openStore(context.db);
  const progress = openProgress(context, options.progress, spec.name, store);
  let server: DashboardProcess | null = null;
  let hasEnded = false;
  const signals = watchStopSignals({
    onStop: () => hasEnded || progress.note('stopping … (Ctrl-C again to kill)'),
    onKill: () => {
      progress.close();
      server?.stop();
      context.tell(inCharset(context.stderrSurface, `■ Killed; what had ended is stored.  Resume: ${resume}`));
    },
  });
  try {
    if (view !== 'none') server = await openView(context, options);
    const end = await runPlanned(context, options, { store, progress, signal: signals.signal });
    hasEnded = true;
    progress.close();
    if (end.state === 'stopped') {
      context.tell(stoppedText(context, end, resume));
      return signals.exitCode ?? exitCodes.failed;
    }
    tellEnd(context, end);
    const result = viewOf(store, end);
    print(result);
    const exitCode = exitCodeOf(context, result);
    // From here on nobody writes: another sweep may use the database while this one is looked at.
    store.close();
    if (server === null || view === 'while-running') return exitCode;
    context.tell(inCharset(context.stderrSurface, `\nserving ${server.url} … Ctrl-C ends`));
    const served = await serveUntilStopped(server, signals);
    return served === exitCodes.ok ? exitCode : served;
  } finally {
    signals.dispose();
    progress.close();
    server?.stop();
    store.close();
  }
}

async function openView(context: CommandContext, { port, open }: ViewOptions): Promise<DashboardProcess> {
  const server = await startDashboard({ db: context.db, port });
  context.tell(`View  ${server.url}`);
  if (open) openBrowser(server.url);
  return server;
}

function viewOf(store: Store, end: SweepEnd): SweepView {
  const view = store.sweepView(end.sweep.id);
  if (view === null) throw new Error(`${end.sweep.id}: a sweep that has ended must have a view`);
  return view;
}

function stoppedText(context: CommandContext, { sweep }: SweepEnd, resume: string): string {
  const { planned, remaining } = sweep.counts;
  const text = `■ Stopped at ${planned - remaining}/${planned}; what had ended is stored.  Resume: ${resume}`;
  return inCharset(context.stderrSurface, text);
}

/** Says what was not trained again, and what the first crashes were. */
function tellEnd(context: CommandContext, { state, sweep, reused, crashes }: SweepEnd): void {
  const { planned } = sweep.counts;
  if (state === 'nothing-to-do') {
    context.tell(`all ${planned} trials were already in ${context.db}, nothing trained\n`);
  } else if (reused > 0) {
    context.tell(`${reused} of ${planned} trials were already in ${context.db}\n`);
  }
  for (const { ordinal, replicate, message } of crashes.slice(0, 3)) {
    context.tell(`crash of arm ${ordinal}, replicate ${replicate}: ${message.split('\n')[0]}`);
  }
}

/** A sweep has failed when its machine has: more than a tenth of the trials ended by a crash or the clock. Deaths are results. */
function exitCodeOf(context: CommandContext, { deaths, sweep }: SweepView): ExitCode {
  const failures = (deaths.crash ?? 0) + (deaths.timeout ?? 0);
  if (failures <= sweep.counts.planned / 10) return exitCodes.ok;
  context.stderr.write(`error: ${failures} of ${sweep.counts.planned} trials crashed or ran out of time\n`);
  return exitCodes.failed;
}
