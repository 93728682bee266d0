// What every activation must do, as tests: call `activationContract` with vitest's functions and any record.
import type { Activation } from '../activation.js';
import { checkGradient } from './check-gradient.js';
import { formProblems, pathProblems, positionProblems } from './float32-problems.js';
import { problemText } from './gradient-problem.js';
import { parameterVariants } from './parameter-variants.js';
import { recordProblems } from './record-problems.js';
import { infinityProblems, nanProblems } from './special-problems.js';
import { statedProblems } from './stated-problems.js';
import type { TestFramework } from './test-framework.js';

/** What a test says that it tests → the problems it finds, none when the record keeps the promise. */
const promises: { readonly [promise: string]: (activation: Activation) => readonly string[] } = {
  'says what it is and names only its own parameters': recordProblems,
  'states what is measured: kinks, range, monotony, centre, sparsity, saturation, largest slope': statedProblems,
  'has derivatives by input and parameters that differences confirm, and the same one from the output':
    gradientProblems,
  'gives NaN for NaN in every formula': nanProblems,
  'gives the limits at infinity': infinityProblems,
  'has float32 forms that mean the same as the plain ones': formProblems,
  'gives the same float32 bits in arrays, alone and interpreted': pathProblems,
  'gives an element the same result wherever it stands': positionProblems,
};

/** At most so many problems of a kind are shown. */
const shown = 5;

/**
 * Tests that a record keeps the promises of an activation. Works for discontinuous functions, unbounded slopes and kinks that move
 * with parameters. What a record states is measured at its default parameters; its derivatives also at twice and half of each.
 */
export function activationContract({ describe, it, expect }: TestFramework, activation: Activation): void {
  describe(`activation ${activation.name}`, () => {
    for (const [promise, problems] of Object.entries(promises)) {
      it(promise, () => {
        expect(problems(activation).slice(0, shown)).toEqual([]);
      });
    }
  });
}

function gradientProblems(activation: Activation): string[] {
  return parameterVariants(activation).flatMap((params) => {
    const at = Object.entries(params).map(([name, value]) => `with ${name} ${value}: `);
    return checkGradient(activation, { params }).map((each) => at.join('') + problemText(each));
  });
}
