// The two calls behind `actlab bench`: which suites there are, and running them.
import { UnknownSuiteError } from './errors.js';
import type { BenchReport } from './records/bench-report.js';
import { type RunOptions, runSuites } from './run-suites.js';
import type { Suite } from './suite.js';
import { allSuites } from './suites/index.js';

/** A suite as a list shows it. */
export interface SuiteSummary {
  readonly name: string;
  readonly title: string;
  /** Names of its cases; those that run only with `large` are marked. */
  readonly cases: readonly { readonly name: string; readonly large: boolean }[];
}

/** Every suite with its cases, in the order they run. */
export function listSuites(): SuiteSummary[] {
  return allSuites.map((suite) => ({
    name: suite.name,
    title: suite.title,
    cases: suite.cases().map(({ name, large }) => ({ name, large })),
  }));
}

/** Options of `runBench`; `suites` names the suites to run, all when absent or empty. */
export interface BenchOptions extends RunOptions {
  readonly suites?: readonly string[] | undefined;
}

/**
 * Times the suites of this package and returns the report: about three seconds per case, one with `quick`.
 *
 * Run it alone: rounds in which another process took the processor are repeated, and too many of them cost the numbers.
 * @throws UnknownSuiteError, NothingSelectedError for a selection that cannot be; BenchAbortedError when aborted.
 */
export async function runBench(options: BenchOptions = {}): Promise<BenchReport> {
  return await runSuites(chosenSuites(options.suites ?? []), options);
}

function chosenSuites(names: readonly string[]): readonly Suite[] {
  const known = new Map(allSuites.map((suite) => [suite.name, suite]));
  for (const name of names) {
    if (!known.has(name)) throw new UnknownSuiteError(name, [...known.keys()]);
  }
  return names.length === 0 ? allSuites : allSuites.filter((suite) => names.includes(suite.name));
}
