// Every error of the command line, its exit code, and how an error is said to the user.
import { CommanderError } from 'commander';

/** What the process answers to its caller. 3 is kept for failed gates, 130 and 143 for Ctrl-C and SIGTERM. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, gate: 3, store: 4, interrupted: 130, terminated: 143 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type CliErrorCode =
  | 'invalid-option'
  | 'unknown-sweep'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'unloadable-file'
  | 'wrong-activation'
  | 'unknown-suite'
  | 'too-much-memory'
  | 'dashboard-failed'
  | 'interrupted';

const exitCodeOf: Readonly<Record<CliErrorCode, ExitCode>> = {
  'invalid-option': exitCodes.usage,
  'unknown-sweep': exitCodes.usage,
  'unreadable-file': exitCodes.usage,
  'unwritable-file': exitCodes.failed,
  'unloadable-file': exitCodes.usage,
  'wrong-activation': exitCodes.usage,
  'unknown-suite': exitCodes.usage,
  'too-much-memory': exitCodes.usage,
  'dashboard-failed': exitCodes.failed,
  interrupted: exitCodes.interrupted,
};

/** Base of the errors of this package. `hint` says what to do next. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;
  readonly hint: string | undefined;
  constructor(code: CliErrorCode, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** An error as the user meets it: text for stderr (`error: …`, one idea, then what to do) and the exit code. */
export interface SaidError {
  text: string;
  exitCode: number;
}

const usageCodes: ReadonlySet<unknown> = new Set([
  'invalid-spec',
  'invalid-sweep-file',
  'invalid-checkpoint',
  'invalid-data-file',
  'unknown-suite',
  'nothing-selected',
  'unknown-activation',
  'unknown-parameter',
  'invalid-parameter',
]);

/**
 * What to say about anything thrown. Commander has said its own errors already: their text is empty.
 * Errors of other packages are known by their literal `code`, so that no package is loaded to name them.
 */
export function sayError(error: unknown, withStack: boolean): SaidError {
  if (error instanceof CommanderError) {
    return { text: '', exitCode: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage };
  }
  const stack = withStack && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : '';
  if (error instanceof CliError) {
    const hint = error.hint === undefined ? '' : `\n  try: ${error.hint}`;
    return { text: `error: ${error.message}${hint}${stack}`, exitCode: exitCodeOf[error.code] };
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (usageCodes.has(code)) return { text: `error: ${message}${stack}`, exitCode: exitCodes.usage };
  if (typeof code === 'string' && code.startsWith('store-')) {
    const exitCode = code === 'store-failed' ? exitCodes.failed : exitCodes.store;
    return { text: `error: ${message}${stack}`, exitCode };
  }
  const advice = stack === '' ? '\n  try: ACTLAB_DEBUG=1 shows where it happened' : stack;
  return { text: `error: ${message}${advice}`, exitCode: exitCodes.failed };
}
