// Ctrl-C and SIGTERM in two steps: the first asks to stop, the second, or a limit of time, ends the process at once.
import { type ExitCode, exitCodes } from '../errors.js';

type StopSignal = 'SIGINT' | 'SIGTERM';

/** A stop takes a second at most; the limits are for machines that have ground to a halt. */
const rules: Readonly<Record<StopSignal, { exitCode: ExitCode; limitMs: number }>> = {
  SIGINT: { exitCode: exitCodes.interrupted, limitMs: 4000 },
  SIGTERM: { exitCode: exitCodes.terminated, limitMs: 5000 },
};

/** Launchers (npm, npx) pass on the Ctrl-C that the terminal has sent us too: signals this close together are one. */
const samePressMs = 300;

export interface StopSignals {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal;
  /** What to exit with once a signal has come, else null. */
  readonly exitCode: ExitCode | null;
  /** Gives the signals back to Node, unless one has come. */
  dispose(): void;
}

export interface StopOptions {
  /** Called at the first signal, before the abort. */
  onStop?(): void;
  /** Called just before the process is ended by force; synchronous. */
  onKill?(): void;
}

/** Watches SIGINT and SIGTERM until disposed. */
export function watchStopSignals(options: StopOptions = {}): StopSignals {
  const controller = new AbortController();
  let exitCode: ExitCode | null = null;
  let stoppedAt = 0;
  let limit: NodeJS.Timeout | undefined;
  const kill = (): never => {
    options.onKill?.();
    process.exit(exitCode ?? exitCodes.failed);
  };
  const receive = (signal: StopSignal): void => {
    if (exitCode === null) {
      exitCode = rules[signal].exitCode;
      stoppedAt = performance.now();
      limit = setTimeout(kill, rules[signal].limitMs);
      options.onStop?.();
      controller.abort();
    } else if (performance.now() - stoppedAt > samePressMs) kill();
  };
  process.on('SIGINT', receive);
  process.on('SIGTERM', receive);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    dispose() {
      clearTimeout(limit);
      // After a stop the process is on its way out, and the same press may still arrive once more: without these listeners
      // it would end by the signal, before its last lines and without its exit code.
      if (exitCode !== null) return;
      process.off('SIGINT', receive);
      process.off('SIGTERM', receive);
    },
  };
}
