// Laws that hold for every activation, and those of the first five, at random inputs. What relates two activations to each
// other is in identities.test.ts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activationList,
  backward,
  evaluate,
  forward,
  leakyRelu,
  prelu,
  relu,
  sigmoid,
  tanh,
} from '../../dist/index.js';
import { float32Steps } from '../float-error.js';

const float = fc.float({ noNaN: true, noDefaultInfinity: true });
const small = fc.float({ min: -20, max: 20, noNaN: true });
const floats = fc.array(float, { maxLength: 40 }).map((values) => Float32Array.from(values));
const one = (f: typeof sigmoid | typeof tanh | typeof relu, x: number): number => forward(f, Float32Array.of(x))[0]!;

describe('sigmoid', () => {
  it('of -x is 1 − sigmoid(x) within 1 unit in the last place', () => {
    fc.assert(
      fc.property(small, (x) => {
        // Measured where the two are of one size: at the larger one, in [½, 1].
        const difference = Math.abs(one(sigmoid, -x) + one(sigmoid, x) - 1);
        expect(difference).toBeLessThanOrEqual(2 ** -23);
      }),
    );
  });

  it('stays within [0, 1]', () => {
    fc.assert(
      fc.property(float, (x) => {
        expect(one(sigmoid, x)).toBeGreaterThanOrEqual(0);
        expect(one(sigmoid, x)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('the derivatives of sigmoid and tanh are even bit for bit', () => {
  fc.assert(
    fc.property(floats, (x) => {
      const ones = new Float32Array(x.length).fill(1);
      const mirrored = x.map((each) => -each);
      for (const f of [sigmoid, tanh]) expect(backward(f, ones, mirrored)).toEqual(backward(f, ones, x));
    }),
  );
});

it('Leaky ReLU of slope 1 is the identity, of slope 0 is ReLU up to the sign of zero', () => {
  fc.assert(
    fc.property(floats, (x) => {
      expect(forward(leakyRelu, x, { negativeSlope: 1 })).toEqual(x);
      expect(forward(leakyRelu, x, { negativeSlope: 0 }).map((each) => each + 0)).toEqual(
        forward(relu, x).map((each) => each + 0),
      );
    }),
  );
});

it('PReLU with one alpha is Leaky ReLU of that slope', () => {
  fc.assert(
    fc.property(floats, fc.double({ min: -3, max: 3, noNaN: true }), (x, slope) => {
      expect(forward(prelu, x, { alpha: slope })).toEqual(forward(leakyRelu, x, { negativeSlope: slope }));
    }),
  );
});

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it('scales its gradient with g by powers of two exactly', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 40 }), (values) => {
        const x = Float32Array.from(values);
        const ones = new Float32Array(x.length).fill(1);
        const derivative = backward(activation, ones, x);
        expect(backward(activation, ones.fill(-4), x)).toEqual(derivative.map((each) => -4 * each));
      }),
    );
  });

  it('has in float64 the slope that its values have', () => {
    // Away from kinks, and from 0, where some second derivatives jump.
    const apart = [0, ...activation.stated.kinks];
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (x) => {
        fc.pre(apart.every((each) => Math.abs(x - each) > 1e-3));
        const h = 1e-5;
        const at = evaluate(activation, x);
        const slope = (evaluate(activation, x + h).value - evaluate(activation, x - h).value) / (2 * h);
        expect(Math.abs(slope - at.derivative)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(at.value)));
      }),
    );
  });
});

const monotone = activationList.filter(({ stated }) => stated.monotone);

describe.each(monotone.map((activation) => [activation.name, activation] as const))('%s, monotone', (_, activation) => {
  it('does not decrease from one float32 number to the next by more than its error', () => {
    const { value } = activation.stated.ulp;
    fc.assert(
      fc.property(float, (x) => {
        const bits = Float32Array.of(x);
        const pattern = new Int32Array(bits.buffer);
        pattern[0]! += x > 0 || Object.is(x, 0) ? 1 : -1;
        if (!Number.isFinite(bits[0]!)) return;
        const [low, high] = forward(activation, Float32Array.of(Math.min(x, bits[0]!), Math.max(x, bits[0]!)));
        expect(high! >= low! || float32Steps(low!, high!) <= 2 * value).toBe(true);
      }),
    );
  });
});
