// The part of a test framework that contract suites need: pass in vitest's own, so that this package depends on none.

/** The three functions of vitest, jest and their like. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => void | Promise<void>) => void;
  readonly expect: (actual: unknown) => Expectation;
}

/** What can be expected of a value. */
export interface Expectation {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toThrow(expected?: unknown): void;
}
