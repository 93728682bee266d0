import { type Activation, activationList, type Expr, evaluate, formula, learnableParameters } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { naiveLoops, naiveVariants } from '../../dist/suites/naive/naive-loops.js';

const { add, exp, max, min, multiply, negate, param, select, subtract, unlessNaN, wide, x } = formula;

const xs = Float32Array.from({ length: 400 }, (_, i) => (i - 200) / 25 + 0.003);
const gs = xs.map((_, i) => 1 + (i % 5) / 4);
const defaults = (activation: Activation): Record<string, number> =>
  Object.fromEntries(Object.entries(activation.params).map(([name, each]) => [name, each.default]));
/** What is asked of a loop in double precision whose error function is within 1.5e-7, at |x| ≤ 8. */
const tolerance = 2 ** -20;

function expectClose(actual: Float32Array, expected: (i: number) => number, what: string): void {
  actual.forEach((each, i) => {
    const wanted = expected(i);
    const allowed = tolerance * Math.max(1, Math.abs(xs[i] as number), Math.abs(wanted));
    if (!(Math.abs(each - wanted) <= allowed)) expect.fail(`${what} at ${xs[i]}: must be ${wanted}, got ${each}`);
  });
}

describe.each(activationList)('every naive loop of $name', (activation) => {
  const params = defaults(activation);
  const at = (i: number) => evaluate(activation, xs[i] as number, params);
  const variants = naiveVariants(activation);

  it('agrees with the float64 reference in value and gradient, in all ways it can be written', () => {
    const out = new Float32Array(xs.length);
    for (const loop of variants.forward) {
      loop(xs, out, params);
      expectClose(out, (i) => at(i).value, String(loop));
    }
    for (const loop of variants.backward) {
      loop(gs, xs, out, params);
      expectClose(out, (i) => (gs[i] as number) * at(i).derivative, String(loop));
    }
    const ys = xs.map((_, i) => at(i).value);
    for (const loop of variants.backwardFromOutput) {
      loop(gs, ys, out, params);
      expectClose(out, (i) => (gs[i] as number) * at(i).derivative, String(loop));
    }
  });

  it('adds a bias per column', () => {
    const bias = Float32Array.of(0.25, -0.5, 1, 0);
    const out = new Float32Array(xs.length);
    for (const loop of variants.biasForward) {
      loop(xs, bias, out, params);
      expectClose(
        out,
        (i) => evaluate(activation, (xs[i] as number) + (bias[i % 4] as number), params).value,
        String(loop),
      );
    }
  });

  it('sums the gradient of the first learnable parameter, if there is one', () => {
    const [name] = learnableParameters(activation);
    expect(variants.learn.length > 0).toBe(name !== undefined);
    if (name === undefined) return;
    const step = 2 ** -10;
    const value = (i: number, change: number): number =>
      evaluate(activation, xs[i] as number, { ...params, [name]: (params[name] as number) + change }).value;
    const exact = gs.reduce((sum, g, i) => sum + (g * (value(i, step) - value(i, -step))) / (2 * step), 0);
    for (const loop of variants.learn) {
      expect(Math.abs(loop(gs, xs, new Float32Array(xs.length), params) - exact)).toBeLessThan(
        1e-5 * Math.abs(exact) + 1e-3,
      );
    }
  });

  it('is made once and kept', () => {
    expect(naiveLoops(activation)).toBe(naiveLoops(activation));
    expect(variants.forward).not.toHaveLength(0);
  });
});

describe('the text of a loop', () => {
  const [some] = activationList as [Activation];
  const textOf = (value: Expr, params: Activation['params'] = {}): string => {
    const own: Activation = { ...some, name: 'own', params, value, derivative: value };
    return String(naiveVariants(own).forward[0]);
  };
  const body = (value: Expr, params?: Activation['params']): string =>
    textOf(value, params)
      .replace(/^.*const x = xs\[i\];\s*/s, '')
      .replace(/\s*\}\s*\}$/s, '');

  it('leaves out what a record owes to accuracy: width, NaN, guards and corrections', () => {
    const lost = select(x, 'greaterOrEqual', x, x, 0);
    const guarded = wide(unlessNaN(x, exp(max(min(x, 800), -800))));
    expect(body(add(guarded, multiply(guarded, negate(lost))))).toBe('out[i] = Math.exp(x);');
    expect(body(select(x, 'less', -700, exp(multiply(0.5, x)), exp(x)))).toBe('out[i] = Math.exp(x);');
  });

  it('keeps bounds that belong to the function', () => {
    expect(body(max(min(x, 6), 0))).toBe('out[i] = Math.max(Math.min(x, (6)), (0));');
  });

  it('computes what is used twice once, and in a branch only what the branch needs', () => {
    const e = exp(x);
    expect(body(multiply(e, e))).toBe('const v0 = Math.exp(x); out[i] = (v0 * v0);');
    expect(body(select(x, 'greater', 0, x, multiply(e, e)))).toBe(
      'let v0; if (x > (0)) { v0 = x; } else { const v1 = Math.exp(x); v0 = (v1 * v1); } out[i] = v0;',
    );
    expect(body(select(x, 'greater', 0, exp(x), subtract(exp(x), 1)))).toBe(
      'const v0 = Math.exp(x); out[i] = (x > (0) ? v0 : (v0 - (1)));',
    );
  });

  it('takes parameters by name', () => {
    const slope = { default: 0.5, min: 0, max: 1, doc: '' };
    expect(body(multiply(param('slope'), x), { slope })).toBe('out[i] = (slope * x);');
  });
});
