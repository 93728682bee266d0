// Wrong records must be refused, by the right test and with the right words.
import { describe, expect, it } from 'vitest';
import {
  type Activation,
  CoreError,
  defineActivation,
  formula,
  loopsFor,
  type MapLoop,
  prelu,
  relu,
  type StatedProperties,
  sigmoid,
  tanh,
} from '../../dist/index.js';
import { attachLoops } from '../../dist/kernels/attached-loops.js';
import { interpretedLoops } from '../../dist/kernels/interpreted-loops.js';
import { activationContract, assertGradient, checkGradient, type TestFramework } from '../../dist/testing/index.js';
import { clipped, exponential, gaussian, shrink, squared, wave } from './sample-records.js';

const { add, constant, max, multiply, param, select, subtract, unlessNaN, x, y } = {
  ...formula,
  constant: formula.lift,
};

/** A planted record has the loops that the test gave it, or interpreted ones. */
function withLoops(activation: Activation): Activation {
  try {
    loopsFor(activation);
  } catch {
    attachLoops(activation, interpretedLoops(activation));
  }
  return activation;
}

/** Runs the contract and gives what its tests found, by the first words of the test. */
function failures(activation: Activation): Record<string, string> {
  const found: Record<string, string> = {};
  let running = '';
  const framework: TestFramework = {
    describe: (_, body) => body(),
    it: (name, body) => {
      running = name;
      body();
    },
    expect: (actual) => ({
      toEqual: () => {
        const [first] = actual as string[];
        if (first !== undefined) found[running.split(' ').slice(0, 3).join(' ')] = first;
      },
    }),
  };
  activationContract(framework, withLoops(activation));
  return found;
}

const messageOf = (activation: Activation): string => {
  try {
    assertGradient(activation);
  } catch (error) {
    expect(error).toBeInstanceOf(CoreError);
    expect((error as CoreError).code).toBe('wrong-derivative');
    return (error as CoreError).message;
  }
  return 'no error';
};

const stating = (activation: Activation, stated: Partial<StatedProperties>): Activation => ({
  ...activation,
  stated: { ...activation.stated, ...stated },
});

describe('a wrong derivative is refused', () => {
  it('with swapped branches', () => {
    expect(messageOf({ ...relu, derivative: unlessNaN(x, select(x, 'greater', 0, 0, 1)) })).toMatch(
      /^relu\.derivative at x = -20: must be the slope of value, 0, got 1 \(difference 1\.00\); and \d+ more$/,
    );
  });

  it('with a branch that begins a little too late', () => {
    const problems = checkGradient({ ...relu, derivative: unlessNaN(x, select(x, 'greater', 0.001, 1, 0)) });
    expect(problems).toContainEqual(
      expect.objectContaining({
        x: 0,
        side: 'right',
        claimed: 0,
        measured: expect.closeTo(1, 12),
        formula: 'derivative',
      }),
    );
    expect(problems.every((each) => each.x >= 0 && each.x <= 0.001)).toBe(true);
  });

  it('with a dropped term', () => {
    expect(messageOf({ ...gaussian, derivative: formula.normalCdf(x) })).toMatch(
      /^gaussianSample\.derivative at x = -/,
    );
  });

  it.each([1e-3, 1e-6, 1e-8])('that is off by a share of %d everywhere', (share) => {
    for (const activation of [sigmoid, tanh, squared, exponential, wave]) {
      const wrong = { ...activation, derivative: multiply(1 + share, activation.derivative) };
      expect(checkGradient(wrong).length).toBeGreaterThan(100);
    }
  });

  it.each([-19.9, -7.3, -1e-3, 0.4, 5.55, 18])('that is off from %d to a hundredth further on', (from) => {
    const isThere = (then: formula.Operand, otherwise: formula.Operand) =>
      select(x, 'less', from, otherwise, select(x, 'greater', from + 0.01, otherwise, then));
    const value = formula.exp(x);
    const wrong = { ...sigmoid, value, derivative: isThere(multiply(1 + 1e-5, value), value) };
    const problems = checkGradient(wrong).filter((each) => each.formula === 'derivative');
    expect(problems.map((each) => each.x)).toContain(from);
    expect(problems.every((each) => each.x >= from && each.x <= from + 0.01)).toBe(true);
  });

  it('that is cut off in a tail', () => {
    const cut = { ...tanh, derivative: select(x, 'greater', 15, 0, tanh.derivative) };
    expect(Math.min(...checkGradient(cut).map((each) => each.x))).toBe(15);
  });

  it('that is NaN at one point', () => {
    const hole = multiply(x, formula.divide(1, x));
    expect(messageOf({ ...relu, value: x, derivative: hole })).toMatch(
      /^relu\.derivative at x = 0: must be the slope of value, 1, got NaN/,
    );
  });

  it('that is neither slope at a kink', () => {
    const middle = unlessNaN(x, select(x, 'greater', 0, 1, select(x, 'less', 0, 0, 0.5)));
    const problems = checkGradient({ ...relu, derivative: middle });
    expect(problems.filter((each) => each.formula === 'derivative')).toEqual([
      expect.objectContaining({ x: 0, claimed: 0.5, measured: expect.closeTo(0, 12) }),
    ]);
  });

  it('by a parameter, with which one', () => {
    const swapped = { ...prelu, paramDerivative: { alpha: select(x, 'greater', 0, x, 0) } };
    expect(messageOf(swapped)).toMatch(
      /^prelu\.paramDerivative of alpha at x = -20: must be the slope of value, -20, got 0/,
    );
  });

  it('from the output', () => {
    expect(messageOf({ ...sigmoid, derivativeFromOutput: multiply(y, subtract(1.001, y)) })).toMatch(
      /^sigmoid\.derivativeFromOutput at x = .*: must be the record's derivative, /,
    );
  });

  it('at the given points and parameters only, where they are given', () => {
    const wrong = { ...sigmoid, derivative: add(sigmoid.derivative, multiply(1e-3, max(x, 0))) };
    expect(checkGradient(wrong, { points: [-3, -1] }).filter((each) => each.x < 0)).toEqual([]);
    expect(checkGradient(wrong, { points: [2] }).map((each) => each.x)).toContain(2);
    const wrongFor2 = { ...exponential, paramDerivative: { alpha: multiply(param('alpha'), formula.expm1(x)) } };
    expect(checkGradient(wrongFor2, { params: { alpha: 1 }, points: [-1] })).toEqual([]);
    expect(checkGradient(wrongFor2, { params: { alpha: 2 }, points: [-1] })).toHaveLength(1);
  });
});

describe('the contract refuses', () => {
  it.each<[string, Activation, string]>([
    ['a kink elsewhere', stating(relu, { kinks: [0.5] }), 'relu.stated.kinks: must be [0] as measured, got [0.5]'],
    ['a kink too many', stating(tanh, { kinks: [0] }), 'tanh.stated.kinks: must be [] as measured, got [0]'],
    ['a jump not stated', stating(shrink, { kinks: [0.5] }), 'must be [-0.5, 0.5] as measured, got [0.5]'],
    ['another infimum', stating(sigmoid, { range: [-1, 1] }), 'sigmoid.stated.range: must be 0 as measured, got -1'],
    ['a bound where there is none', stating(relu, { range: [0, 6] }), 'must be Infinity as measured, got 6'],
    ['monotony', stating(gaussian, { monotone: true }), 'stated.monotone: must be false as measured, got true'],
    ['a centre', stating(sigmoid, { zeroCentred: true }), 'stated.zeroCentred: must be false as measured, got true'],
    ['sparsity', stating(clipped, { sparse: false }), 'stated.sparse: must be true as measured, got false'],
    ['saturation', stating(relu, { saturates: 'both' }), 'stated.saturates: must be left as measured, got both'],
    ['a largest slope', stating(sigmoid, { maxSlope: 0.2500001 }), 'must be 0.25 as measured, got 0.2500001'],
    ['a bounded slope', stating(squared, { maxSlope: 2e4 }), 'must be Infinity as measured, got 20000'],
  ])('a record that states %s', (_, activation, text) => {
    expect(failures(activation)['states what is']).toContain(text);
  });

  it('a formula that turns NaN into a number', () => {
    const wrong = { ...relu, derivative: select(x, 'greater', 0, 1, 0) };
    expect(failures(wrong)['gives NaN for']).toBe('relu.derivative at x = NaN: must be NaN, got 0');
  });

  it('a value that is NaN at infinity', () => {
    const wrong = { ...gaussian, value: multiply(x, formula.normalCdf(x)) };
    expect(failures(wrong)['gives the limits']).toBe(
      'gaussianSample.value at x = -Infinity: must be the limit, 0, got NaN',
    );
  });

  it('a float32 form that means something else', () => {
    const wrong = { ...sigmoid, float32: { value: add(sigmoid.value, 1e-9) } };
    expect(failures(wrong)['has float32 forms']).toMatch(/^sigmoid\.float32\.value at x = .* must mean the plain form/);
  });

  it('a parameter that the record does not have, and texts that are missing', () => {
    expect(failures({ ...relu, derivativeFromOutput: param('slope') })['says what it']).toBe(
      'relu.derivativeFromOutput: must name parameters of relu only, got slope',
    );
    expect(failures({ ...relu, source: '' })['says what it']).toBe('relu.source: must say something, got ""');
  });

  it('loops that differ from the formulas, and results that depend on the position', () => {
    const shifted = { ...sigmoid };
    const { float32, float64 } = loopsFor(sigmoid);
    const value: MapLoop<Float32Array> = (input, out, start, end, step, params) => {
      float32.value(input, out, start, end, step, params);
      if (end > 4) out[4]! += 2 ** -24;
    };
    attachLoops(shifted, { float32: { ...float32, value }, float64 });
    expect(failures(shifted)).toEqual({
      'gives the same': expect.stringMatching(/^sigmoid\.value at x = .*: must have the same bits on every path, got /),
      'gives an element': expect.stringMatching(/^forward\(sigmoid\) of 5 elements at 5 in a Float32Array: must give /),
    });
    expect(failures(sigmoid)).toEqual({});
  });

  it('a derivative that is right at the default parameters only', () => {
    const wrong = defineActivation({
      ...relu,
      name: 'slopeSample',
      params: { slope: { default: 1, min: -10, max: 10, doc: 'The slope.' } },
      value: ({ slope }) => multiply(slope, x),
      derivative: constant(1),
      derivativeFromOutput: 1,
    });
    expect(failures(wrong)['has derivatives by']).toMatch(
      /^with slope 2: slopeSample\.derivative at x = -20: .* 2, got 1 /,
    );
  });
});
