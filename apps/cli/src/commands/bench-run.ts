// Runs benchmarks and prints their report.
import { type BenchProgress, formatBenchTable, runBench } from '@actlab/bench';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { inCharset } from '../output/charset.js';
import { roughDuration } from '../output/numbers.js';
import { printJson } from '../output/print.js';
import { cut } from '../output/table.js';
import { watchStopSignals } from '../process/stop-signals.js';
import { FrameRenderer } from '../progress/frame-renderer.js';
import { resolveMode } from '../progress/progress-view.js';

interface BenchRunOptions {
  filter?: string;
  quick?: boolean;
  large?: boolean;
  json?: boolean;
}

/** The table, or the whole report as JSON; 130 when stopped by Ctrl-C. */
export async function benchRun(
  context: CommandContext,
  options: BenchRunOptions,
  suites: readonly string[],
): Promise<ExitCode> {
  const progress = createBenchProgress(context);
  const signals = watchStopSignals({ onKill: progress.close });
  const { filter, quick, large } = options;
  try {
    const report = await runBench({
      suites,
      filter,
      quick,
      large,
      signal: signals.signal,
      onProgress: progress.update,
    });
    progress.close();
    if (options.json) printJson(context, report);
    else context.stdout.write(inCharset(context.stdoutSurface, formatBenchTable(report)));
    return exitCodes.ok;
  } catch (error) {
    if (signals.exitCode === null) throw error;
    progress.close();
    context.tell('stopped: a part of a benchmark says nothing, so nothing is printed');
    return signals.exitCode;
  } finally {
    progress.close();
    signals.dispose();
  }
}

/** One line that moves in a terminal; elsewhere one line per case. */
function createBenchProgress(context: CommandContext): { update(progress: BenchProgress): void; close(): void } {
  const { stderr, stderrSurface: surface, environment } = context;
  let line = '';
  if (resolveMode('auto', surface.isTerminal, environment) === 'plain' || context.quiet) {
    return {
      update(progress) {
        const text = progressText({ ...progress, ...(progress.phase === 'timing' ? { round: 0 } : {}) });
        if (text !== line) context.tell(text);
        line = text;
      },
      close: () => {},
    };
  }
  const renderer = new FrameRenderer(stderr, (columns) => [cut(line, columns - 1, surface)]);
  const close = (): void => {
    renderer.close();
    process.off('exit', close);
  };
  process.once('exit', close);
  return {
    update(progress) {
      line = inCharset(surface, progressText(progress));
      renderer.draw();
    },
    close,
  };
}

function progressText(progress: BenchProgress): string {
  if (progress.phase === 'limits') return 'measuring the limits of this machine';
  if (progress.phase === 'warming') return 'warming up: the engine compiles what will be timed';
  const place = `${progress.done + 1}/${progress.total}  ${progress.suite} ${progress.name}`;
  if (progress.phase === 'checking') return `checking  ${place}`;
  const { round, rounds, remainingMs } = progress;
  return [
    `timing  ${place}`,
    ...(round === 0 ? [] : [`round ${round}/${rounds}`]),
    ...(remainingMs === null ? [] : [`about ${roughDuration(remainingMs)} left`]),
  ].join('  ');
}
