// Which cases a run times.
import { NothingSelectedError } from './errors.js';
import type { BenchCase, Suite } from './suite.js';

/** A case and the name of its suite. */
export interface SelectedCase {
  readonly suite: string;
  readonly benchCase: BenchCase;
}

/** What is asked for. */
export interface Selection {
  readonly filter?: string | undefined;
  readonly large?: boolean | undefined;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '');

/**
 * The cases that every word of `filter` is in, in any letter case; the large ones only when asked for. A word that is a whole
 * word of some case's suite or name means just that word (`relu` is not `leakyRelu`), any other is looked for inside words.
 *
 * @throws NothingSelectedError when none is left.
 */
export function selectCases(suites: readonly Suite[], { filter = '', large = false }: Selection): SelectedCase[] {
  const all = suites.flatMap((suite) =>
    suite.cases().map((benchCase) => ({
      suite: suite.name,
      benchCase,
      words: wordsOf(`${suite.name}/${benchCase.name}`),
    })),
  );
  const known = new Set(all.flatMap(({ words }) => words));
  const wanted = wordsOf(filter);
  const matching = all.filter(({ words }) =>
    wanted.every((word) => (known.has(word) ? words.includes(word) : words.some((each) => each.includes(word)))),
  );
  const selected = matching.filter(({ benchCase }) => large || !benchCase.large);
  if (selected.length > 0) return selected;
  const examples = all.filter(({ benchCase }) => large || !benchCase.large).slice(0, 3);
  throw new NothingSelectedError(
    filter,
    examples.map(({ benchCase }) => benchCase.name),
    matching.length > 0,
  );
}
