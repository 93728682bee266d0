// Every error class of this package and its texts. Grammar: `where: the rule, got VALUE`, then what to do next.

/** Codes a caller may branch on. */
export type TrainErrorCode =
  | 'invalid-spec'
  | 'invalid-sweep-file'
  | 'invalid-data-file'
  | 'store-missing'
  | 'store-foreign'
  | 'store-newer'
  | 'store-locked'
  | 'store-failed'
  | 'invalid-checkpoint'
  | 'executor-closed'
  | 'aborted';

/** Base of all errors of `@actlab/train`. */
export class TrainError extends Error {
  override readonly name: string = 'TrainError';
  readonly code: TrainErrorCode;
  constructor(code: TrainErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Where in a sweep file a rule is broken. Line and column count from 1. */
export interface SweepFileProblem {
  file: string;
  line?: number;
  column?: number;
  /** Key path as written, e.g. `space.network.depth[0]`. */
  key?: string;
  rule: string;
  /** The offending value as JSON text, shortened. */
  got?: string;
  /** What to do next. */
  hint?: string;
}

/** A sweep file that breaks a rule; `problems` holds every rule broken, the message the first. */
export class SweepFileError extends TrainError {
  override readonly name = 'SweepFileError';
  readonly problems: readonly SweepFileProblem[];
  constructor(problems: readonly [SweepFileProblem, ...SweepFileProblem[]], options?: ErrorOptions) {
    super('invalid-sweep-file', problems.map(sentence).join('\n'), options);
    this.problems = problems;
  }
}

function sentence(problem: SweepFileProblem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const key = problem.key === undefined ? '' : ` ${problem.key}:`;
  const got = problem.got === undefined ? '' : `, got ${problem.got}`;
  const hint = problem.hint === undefined ? '' : `\n  try: ${problem.hint}`;
  return `${place}:${key} ${problem.rule}${got}${hint}`;
}

/** A trial spec that no trial can be made of; `path` is the TrialSpec path. */
export class InvalidSpecError extends TrainError {
  override readonly name = 'InvalidSpecError';
  readonly path: string;
  readonly rule: string;
  /** The value as JSON text, or in words. */
  readonly got: string;
  constructor(path: string, rule: string, got: string) {
    super('invalid-spec', `${path}: ${rule}, got ${got}`);
    this.path = path;
    this.rule = rule;
    this.got = got;
  }
}

/** Where in a data file a rule is broken. `line` counts from 1 and is the last one of a row that spans several. */
export interface DataFileProblem {
  file: string;
  line?: number;
  /** Name of the column. */
  column?: string;
  rule: string;
  /** The value as JSON text, or in words. */
  got: string;
  /** What to do next. */
  hint: string;
}

/** A data file that cannot be read, or whose content is not what its format and its options say. */
export class DataFileError extends TrainError {
  override readonly name = 'DataFileError';
  readonly problem: DataFileProblem;
  constructor(problem: DataFileProblem, options?: ErrorOptions) {
    const { file, line, column, rule, got, hint } = problem;
    const place = `${file}${line === undefined ? '' : `:${line}`}`;
    const key = column === undefined ? '' : ` column ${JSON.stringify(column)}:`;
    super('invalid-data-file', `${place}:${key} ${rule}, got ${got}\n  try: ${hint}`, options);
    this.problem = problem;
  }
}

/** A store that cannot be opened, read or written; `path` is the file. */
export class StoreError extends TrainError {
  override readonly name = 'StoreError';
  readonly path: string;
  constructor(code: Extract<TrainErrorCode, `store-${string}`>, path: string, rule: string, options?: ErrorOptions) {
    super(code, `${path}: ${rule}`, options);
    this.path = path;
  }
}

/** A file that cannot be read as a checkpoint. */
export function invalidCheckpoint(path: string, got: string, cause?: unknown): TrainError {
  const options = cause === undefined ? undefined : { cause };
  return new TrainError('invalid-checkpoint', `${path}: must be a whole checkpoint of a trial, got ${got}`, options);
}

/** Work given to an executor after it was closed. */
export function closedExecutor(): TrainError {
  return new TrainError('executor-closed', 'executor: must be open to run trials, got a closed one');
}

/** The end of a batch whose signal was aborted. */
export function abortedBatch(): TrainError {
  return new TrainError('aborted', 'executor: the batch was stopped by its signal');
}
