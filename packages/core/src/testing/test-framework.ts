// The part of a test framework that the contract suite needs: pass in vitest's own, so that this package depends on none.

/** The three functions of vitest, jest and their like. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => void) => void;
  readonly expect: (actual: unknown) => { toEqual(expected: unknown): void };
}
