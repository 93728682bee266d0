// Every error class of this package and its texts. Grammar: `where: the rule, got VALUE`, then what to do next.

/** Codes a caller may branch on. */
export type BenchErrorCode = 'unknown-suite' | 'nothing-selected' | 'invalid-report' | 'aborted';

/** Base of all errors of `@actlab/bench`. A wrong or failing candidate is never an error: the report says so. */
export class BenchError extends Error {
  override readonly name: string = 'BenchError';
  readonly code: BenchErrorCode;
  constructor(code: BenchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A suite that does not exist. */
export class UnknownSuiteError extends BenchError {
  override readonly name = 'UnknownSuiteError';
  constructor(got: string, known: readonly string[]) {
    super('unknown-suite', `bench: a suite must exist, got ${JSON.stringify(got)}\n  try: ${known.join(', ')}`);
  }
}

/** A selection without a single case; `onlyLarge` when it has cases that run only with `large`. */
export class NothingSelectedError extends BenchError {
  override readonly name = 'NothingSelectedError';
  constructor(filter: string, examples: readonly string[], onlyLarge: boolean) {
    const next = onlyLarge
      ? '\n  try: large, without which the matching cases are left out'
      : `\n  try: words of a case's name, as in ${examples.map((name) => JSON.stringify(name)).join(', ')}`;
    super('nothing-selected', `bench: the filter must leave at least one case, got ${JSON.stringify(filter)}${next}`);
  }
}

/** A value that is no report of this version; `path` is the place in it. */
export class InvalidReportError extends BenchError {
  override readonly name = 'InvalidReportError';
  readonly path: string;
  constructor(path: string, rule: string, got: unknown, options?: ErrorOptions) {
    const place = path === '' ? 'report' : `report.${path}`;
    super('invalid-report', `${place}: ${rule}, got ${(JSON.stringify(got) ?? 'nothing').slice(0, 100)}`, options);
    this.path = path;
  }
}

/** The caller's signal was aborted; nothing is left running. */
export class BenchAbortedError extends BenchError {
  override readonly name = 'BenchAbortedError';
  constructor(reason: unknown) {
    super('aborted', 'bench: stopped on request', { cause: reason });
  }
}
