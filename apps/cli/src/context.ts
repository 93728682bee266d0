// What every command is given: its streams with what they can show, the database, and how loud to be.
import { type ColorWish, type Surface, surfaceOf } from './output/surface.js';

export interface GlobalOptions {
  db?: string;
  color?: ColorWish | boolean;
  quiet?: boolean;
  verbose?: boolean;
}

export interface CommandContext {
  /** Data: tables, JSON, CSV. */
  stdout: NodeJS.WriteStream;
  stdoutSurface: Surface;
  /** Everything else: progress, notes, errors. */
  stderr: NodeJS.WriteStream;
  stderrSurface: Surface;
  environment: Readonly<Record<string, string | undefined>>;
  /** The database file as the user named it, relative to the working directory. */
  db: string;
  quiet: boolean;
  /** Writes a line of text to stderr, unless quiet. */
  tell(text: string): void;
}

/** The context of this process. Database: `--db`, then `ACTLAB_DB`, then `./actlab.db`. */
export function createContext(options: GlobalOptions, environment = process.env): CommandContext {
  const wish = options.color === false ? 'never' : options.color === true ? 'always' : (options.color ?? 'auto');
  const { stdout, stderr } = process;
  const quiet = options.quiet === true;
  return {
    stdout,
    stdoutSurface: surfaceOf(stdout, environment, wish),
    stderr,
    stderrSurface: surfaceOf(stderr, environment, wish),
    environment,
    db: options.db || defaultDatabase(environment),
    quiet,
    tell: (text) => void (quiet || stderr.write(`${text}\n`)),
  };
}

/** The database that is taken when no flag names one. */
export function defaultDatabase(environment: CommandContext['environment']): string {
  return environment['ACTLAB_DB'] || './actlab.db';
}
