// What relates activations to each other and to closed forms, in float64 at random inputs: each identity computes one function
// by another's formula.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as core from '../../dist/index.js';
import { type Activation, evaluate, type Params } from '../../dist/index.js';

const epsilon = 2 ** -52;
const value = <P extends string>(f: Activation<P>, x: number, params?: Params<P>): number =>
  evaluate(f, x, params).value;
const slope = <P extends string>(f: Activation<P>, x: number, params?: Params<P>): number =>
  evaluate(f, x, params).derivative;

const everywhere = fc.double({ noNaN: true });
const usual = fc.double({ min: -30, max: 30, noNaN: true });
const positive = fc.double({ min: 0.01, max: 100, noNaN: true });

/** Equal within `units` of the spacing of float64 numbers of the size of `scale`. */
function expectClose(a: number, b: number, units: number, scale = Math.abs(b)): void {
  if (Object.is(a, b) || a === b) return;
  expect(Math.abs(a - b)).toBeLessThanOrEqual(units * Math.max(epsilon * scale, Number.MIN_VALUE));
}

const check = (inputs: fc.Arbitrary<number>, law: (x: number) => void): void =>
  fc.assert(
    fc.property(inputs, (x) => {
      law(x);
    }),
  );

const named = (...list: Activation[]): (readonly [string, Activation])[] => list.map((each) => [each.name, each]);

const odd = named(core.hardtanh, core.identity, core.lecunTanh, core.sin, core.softsign, core.tanh, core.tanhshrink);

describe.each(odd)('%s', (_, f) => {
  it('is odd bit for bit, and its derivative even', () => {
    check(everywhere, (x) => {
      expect(value(f, -x)).toBe(-value(f, x));
      expect(slope(f, -x)).toBe(slope(f, x));
    });
  });

  it('is odd bit for bit in float32, and its derivative even', () => {
    const ones = Float32Array.of(1, 1);
    check(fc.float({ noNaN: true }), (x) => {
      fc.pre(Math.abs(x) <= (f.stated.reach ?? Number.POSITIVE_INFINITY));
      const inputs = Float32Array.of(x, -x);
      const [right, left] = core.forward(f, inputs);
      expect(left).toBe(-right!);
      const [rightSlope, leftSlope] = core.backward(f, ones, inputs);
      expect(leftSlope).toBe(rightSlope);
    });
  });
});

describe.each(named(core.hardShrink, core.softShrink))('%s', (_, f) => {
  it('is odd up to the sign of zero', () => {
    check(everywhere, (x) => expect(value(f, -x) + 0).toBe(-value(f, x) + 0));
  });
});

describe.each(named(core.gelu, core.geluTanh, core.mish, core.silu))('%s', (_, f) => {
  it('is between 0 and x for x > 0, and negative for x < 0', () => {
    check(usual, (x) => {
      // Outside it underflows.
      fc.pre(x > -20 && Math.abs(x) > 1e-300);
      if (x > 0) expect(value(f, x)).toBeLessThanOrEqual(x);
      expect(Math.sign(value(f, x))).toBe(Math.sign(x));
    });
  });
});

it.each(named(core.gelu, core.geluTanh, core.silu, core.softplus))('%s of x and of −x differ by x', (_, f) => {
  check(usual, (x) => expectClose(value(f, x) - value(f, -x), x, 4, Math.max(1, Math.abs(x))));
});

it('softplus has the slope sigmoid, and mirrored twice it is logSigmoid', () => {
  check(everywhere, (x) => {
    expect(slope(core.softplus, x)).toBe(value(core.sigmoid, x));
    expect(value(core.logSigmoid, x)).toBe(-value(core.softplus, -x));
  });
});

it('softplus of sharpness β is softplus(βx) / β', () => {
  fc.assert(
    fc.property(usual, positive, (x, beta) => {
      const expected = value(core.softplus, beta * x) / beta;
      expectClose(value(core.softplus, x, { beta }), expected, 4, expected * Math.max(1, Math.abs(beta * x)));
    }),
  );
});

it('the logarithm of the sigmoid is logSigmoid', () => {
  check(usual, (x) => expectClose(Math.exp(value(core.logSigmoid, x)), value(core.sigmoid, x), 4 + Math.abs(x)));
});

it('SiLU is x · sigmoid(x), and Swish of β is x · sigmoid(βx)', () => {
  check(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
    expectClose(value(core.silu, x), x * value(core.sigmoid, x), 4);
  });
  fc.assert(
    fc.property(usual, fc.double({ min: -20, max: 20, noNaN: true }), (x, beta) => {
      const error = 4 + Math.abs(beta * x);
      expectClose(value(core.swish, x, { beta }), x * value(core.sigmoid, beta * x), error);
    }),
  );
});

it('Swish of β 1 is SiLU bit for bit, of β 0 half the identity', () => {
  check(everywhere, (x) => {
    expect(evaluate(core.swish, x)).toEqual(evaluate(core.silu, x));
    expect(evaluate(core.swish, x, { beta: 0 })).toEqual({ value: x / 2, derivative: 0.5 });
  });
});

it('Mish is x · tanh(softplus(x))', () => {
  check(usual, (x) => expectClose(value(core.mish, x), x * Math.tanh(value(core.softplus, x)), 8));
});

it('Tanhshrink and tanh make x', () => {
  check(everywhere, (x) => expectClose(value(core.tanhshrink, x) + value(core.tanh, x), x, 2));
});

it('LeCun’s tanh is 1.7159 tanh(2x/3), with slope 1.7159 · 2/3 · tanh′(2x/3)', () => {
  check(usual, (x) => {
    expectClose(value(core.lecunTanh, x), 1.7159 * value(core.tanh, (2 * x) / 3), 4);
    expectClose(slope(core.lecunTanh, x), 1.7159 * (2 / 3) * slope(core.tanh, (2 * x) / 3), 8 + 4 * Math.abs(x));
  });
});

it('sine has slope ω sin(ωx + π/2), and is periodic', () => {
  check(usual, (x) => {
    expectClose(slope(core.sin, x, { omega: 3 }), 3 * value(core.sin, 3 * x + Math.PI / 2), 400, 3);
    expectClose(value(core.sin, x + 2 * Math.PI), value(core.sin, x), 64, 1);
  });
});

it('CELU and ELU of alpha 1 are one function, and SELU is ELU scaled', () => {
  check(everywhere, (x) => expect(evaluate(core.celu, x)).toEqual(evaluate(core.elu, x)));
  check(usual, (x) => {
    const elu = evaluate(core.elu, x, { alpha: 1.6732632423543772 });
    expectClose(value(core.selu, x), 1.0507009873554805 * elu.value, 4);
    expectClose(slope(core.selu, x), 1.0507009873554805 * elu.derivative, 4);
  });
});

it('CELU of alpha is alpha · ELU(x / alpha)', () => {
  fc.assert(
    fc.property(usual, positive, (x, alpha) => {
      fc.pre(Math.abs(x) > 1e-300);
      expectClose(value(core.celu, x, { alpha }), alpha * value(core.elu, x / alpha), 2);
    }),
  );
});

it('squareplus(x) · squareplus(−x) = b / 4, and their slopes make 1', () => {
  fc.assert(
    fc.property(usual, positive, (x, b) => {
      expectClose(value(core.squareplus, x, { b }) * value(core.squareplus, -x, { b }), b / 4, 8);
      expectClose(slope(core.squareplus, x, { b }) + slope(core.squareplus, -x, { b }), 1, 4);
    }),
  );
});

it('hard swish is x · hardSigmoid(x), and the hard sigmoid is ReLU6(x + 3) / 6', () => {
  check(usual, (x) => {
    expectClose(value(core.hardSwish, x), x * value(core.hardSigmoid, x), 2);
    expectClose(value(core.hardSigmoid, x), value(core.relu6, x + 3) / 6, 1, 1);
  });
});

describe('piecewise functions that are special cases of each other', () => {
  /** Value and derivative, with zeros of one sign. */
  const plain = <P extends string>(f: Activation<P>, x: number, params?: Params<P>): number[] =>
    [value(f, x, params), slope(f, x, params)].map((each) => each + 0);

  it('ReLU6 is hardtanh on [0, 6]', () => {
    check(everywhere, (x) => expect(plain(core.relu6, x)).toEqual(plain(core.hardtanh, x, { minVal: 0, maxVal: 6 })));
  });

  it('threshold (0, 0) and thresholded ReLU of 0 are ReLU; its square is reluSquared', () => {
    check(everywhere, (x) => {
      const relu = plain(core.relu, x);
      expect(plain(core.threshold, x)).toEqual(relu);
      expect(plain(core.thresholdedRelu, x, { theta: 0 })).toEqual(relu);
      expect(plain(core.reluSquared, x)).toEqual([relu[0]! * relu[0]!, 2 * relu[0]!]);
    });
  });

  it('Softshrink is x − hardtanh, and Hardshrink is x where Softshrink is not 0', () => {
    fc.assert(
      fc.property(usual, positive, (x, lambd) => {
        const soft = plain(core.softShrink, x, { lambd });
        const clipped = value(core.hardtanh, x, { minVal: -lambd, maxVal: lambd });
        expect(soft[0]).toBe(x - clipped + 0);
        const hard = plain(core.hardShrink, x, { lambd });
        expect(hard).toEqual([Math.abs(x) > lambd ? x : 0, soft[1]]);
      }),
    );
  });

  it('RReLU of two equal bounds is Leaky ReLU', () => {
    fc.assert(
      fc.property(everywhere, fc.double({ min: -2, max: 2, noNaN: true }), (x, bound) => {
        expect(evaluate(core.rrelu, x, { lower: bound, upper: bound })).toEqual(
          evaluate(core.leakyRelu, x, { negativeSlope: bound }),
        );
      }),
    );
  });

  it('the hard sigmoid of any slope and offset is the clipped line', () => {
    fc.assert(
      fc.property(usual, positive, fc.double({ min: -2, max: 2, noNaN: true }), (x, alpha, beta) => {
        const line = Math.min(Math.max(alpha * x + beta, 0), 1);
        expectClose(value(core.hardSigmoid, x, { alpha, beta }), line, 2, Math.max(1, Math.abs(alpha * x)));
      }),
    );
  });
});
