// Every property that a record states, measured. A new activation needs no new test.
import { describe, expect, it } from 'vitest';
import * as exported from '../../dist/activations/index.js';
import { evaluateFloat64 } from '../../dist/formula/evaluate-f64.js';
import { activationByName, activationList, type Expr, evaluate, formula, gaussianMoments } from '../../dist/index.js';

const far = 1e4;
/** -8 … 8 in steps of 1/256, and far out on both sides. */
const grid = [-far, ...Array.from({ length: 4097 }, (_, i) => i / 256 - 8), far];

it('exports every record under its own name, and lists it', () => {
  expect(Object.entries(exported).map(([key, { name }]) => [key, name])).toEqual(
    activationList.map(({ name }) => [name, name]),
  );
  for (const activation of activationList) expect(activationByName(activation.name)).toBe(activation);
});

/** Replaces a parameter by a number, or the input by a formula. */
function substitute(of: Expr, isTarget: (node: Expr) => boolean, by: Expr): Expr {
  const visit = (node: Expr): Expr => {
    if (isTarget(node)) return by;
    switch (node.kind) {
      case 'unary':
        return { ...node, of: visit(node.of) };
      case 'binary':
        return { ...node, left: visit(node.left), right: visit(node.right) };
      case 'select':
        return {
          ...node,
          left: visit(node.left),
          right: visit(node.right),
          whenTrue: visit(node.whenTrue),
          whenFalse: visit(node.whenFalse),
        };
      case 'input':
      case 'constant':
      case 'parameter':
        return node;
      default:
        return node satisfies never;
    }
  };
  return visit(of);
}

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  const { stated } = activation;
  const defaults = Object.fromEntries(Object.entries(activation.params).map(([name, each]) => [name, each.default]));
  const value = (x: number): number => evaluate(activation, x).value;
  const derivative = (x: number): number => evaluate(activation, x).derivative;
  const at = (of: Expr, x: number, params = defaults): number => evaluateFloat64(of, x, params);

  it('says what it is: title, formula, source and a sentence for each parameter', () => {
    for (const text of [activation.title, activation.tex, activation.source]) expect(text).not.toBe('');
    for (const each of Object.values(activation.params)) expect(each.doc).toMatch(/\.$/);
  });

  it('has its kinks where it says and nowhere else', () => {
    const h = 2 ** -20;
    const jumps = grid.filter((x) => Math.abs(derivative(x + h) - derivative(x - h)) > 1e-3);
    expect(jumps).toEqual(stated.kinks);
  });

  it('is continuous at its kinks', () => {
    for (const kink of stated.kinks) expect(Math.abs(value(kink + 1e-9) - value(kink - 1e-9))).toBeLessThan(1e-8);
  });

  it('has the stated range', () => {
    const values = grid.map(value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (stated.range[0] === Number.NEGATIVE_INFINITY) expect(low).toBeLessThan(-10);
    else expect(Math.abs(low - stated.range[0])).toBeLessThan(1e-12);
    if (stated.range[1] === Number.POSITIVE_INFINITY) expect(high).toBeGreaterThan(1000);
    else expect(Math.abs(high - stated.range[1])).toBeLessThan(1e-12);
  });

  it('is monotone or not, as stated', () => {
    const isMonotone = grid.every((x, i) => i === 0 || value(x) >= value(grid[i - 1]!));
    expect(isMonotone).toBe(stated.monotone);
  });

  it('is zero-centred or not, as stated', () => {
    expect(Math.abs(gaussianMoments(activation).mean) < 1e-6).toBe(stated.zeroCentred);
  });

  it('is sparse or not, as stated', () => {
    const zeros = grid.filter((x) => value(x) === 0).length;
    expect(zeros > grid.length / 20).toBe(stated.sparse);
  });

  it('saturates where it says', () => {
    const left = Math.abs(derivative(-far)) < 1e-6;
    const right = Math.abs(derivative(far)) < 1e-6;
    const measured = left && right ? 'both' : left ? 'left' : right ? 'right' : 'none';
    expect(measured).toBe(stated.saturates);
  });

  it('has the stated largest slope', () => {
    expect(Math.max(...grid.map((x) => Math.abs(derivative(x))))).toBe(stated.maxSlope);
  });

  it('has a derivative that central differences confirm', () => {
    const h = 2 ** -17;
    for (const x of grid.filter((each) => Math.abs(each) <= 8)) {
      if (stated.kinks.some((kink) => Math.abs(x - kink) < 2 * h)) continue;
      expect(Math.abs((value(x + h) - value(x - h)) / (2 * h) - derivative(x))).toBeLessThan(1e-9);
    }
  });

  it('has float32 forms that mean the same as the plain ones', () => {
    for (const x of grid) {
      for (const form of ['value', 'derivative'] as const) {
        const special = activation.float32?.[form];
        if (!special) continue;
        const plain = at(activation[form], x);
        expect(Math.abs(at(special, x) - plain)).toBeLessThanOrEqual(1e-15 * Math.abs(plain));
      }
    }
  });

  it('has a derivative from the output that agrees with the one from the input', () => {
    const { derivativeFromOutput } = activation;
    if (!derivativeFromOutput) return;
    for (const x of grid) expect(Math.abs(at(derivativeFromOutput, value(x)) - derivative(x))).toBeLessThan(1e-12);
  });

  it('names only its own parameters, and differentiates by them as central differences do', () => {
    const h = 2 ** -20;
    for (const [name, by] of Object.entries(activation.paramDerivative ?? {})) {
      const middle = defaults[name]!;
      const valueAt = (x: number, parameter: number): number =>
        at(activation.value, x, { ...defaults, [name]: parameter });
      for (const x of grid) {
        const slope = (valueAt(x, middle + h) - valueAt(x, middle - h)) / (2 * h);
        expect(Math.abs(slope - at(by as Expr, x))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(x)));
      }
    }
    const formulas = [activation.value, activation.derivative, activation.derivativeFromOutput].filter((each) => each);
    for (const each of formulas) {
      const unknown = (node: Expr): boolean => node.kind === 'parameter' && !(node.name in activation.params);
      expect(substitute(each as Expr, unknown, formula.lift(0))).toEqual(each);
    }
  });

  it('passes NaN on in value, derivative and parameter derivatives', () => {
    expect([value(Number.NaN), derivative(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    for (const by of Object.values(activation.paramDerivative ?? {})) expect(at(by as Expr, Number.NaN)).toBeNaN();
    if (activation.derivativeFromOutput) expect(at(activation.derivativeFromOutput, Number.NaN)).toBeNaN();
  });
});

it('has a sigmoid whose largest slope is exactly 1/4, and a tanh whose largest slope is exactly 1', () => {
  expect(evaluate(exported.sigmoid, 0).derivative).toBe(0.25);
  expect(evaluate(exported.tanh, 0).derivative).toBe(1);
});
