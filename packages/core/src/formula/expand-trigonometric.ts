// float32 forms of sin and cos, good for every finite argument. Method: Payne and Hanek 1983. |x| = V 2^(24 g), where the
// significand and group g come from the exponent bits; V · (2^(24 g) · 2/π mod 16) is a sum of exact products of 12-bit
// pieces; modulo 4 it gives the quadrant and the rest r, |r| ≤ π/4, where our own minimax fits serve (relative errors 4e-9
// for sin and 1.2e-10 for cos).

import { roundShift } from './expand-exp.js';
import {
  abs,
  add,
  type Expr,
  exponent,
  floor,
  lift,
  multiply,
  negate,
  powerOfTwo,
  select,
  significand,
  subtract,
} from './expr.js';
import { polynomial } from './polynomial.js';

/** 2/π in hexadecimal, with one digit before the point. */
const twoOverPi = '0a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abd';
const groups = [0, 1, 2, 3, 4];
const piecesPerGroup = 9;

/** π/2 rounded, its first 12 bits, and what those leave. */
const halfPi = { whole: 1.5707964, head: 0xc91 * 2 ** -11, tail: -0.000004454455 } as const;

const sinP = [-0.16666655, 0.008332187, -0.000195179];
const cosP = [0.041666646, -0.001388731, 0.000024432327];

/** The value that belongs to the group of an exponent: group g ≥ 1 begins at 24 g + 21, where V is whole enough to drop 16s. */
const byGroup = (e: Expr, value: (group: number) => number): Expr =>
  groups.slice(1).reduce((below, g) => select(e, 'greaterOrEqual', 24 * g + 21, value(g), below), lift(value(0)));

/** The j-th 12-bit piece of 2^(24 g) · 2/π mod 16. */
const piece = (g: number, j: number): number =>
  Number.parseInt(twoOverPi.slice(6 * g + 3 * j, 6 * g + 3 * j + 3), 16) * 2 ** (-8 - 12 * j);

/** t mod 4 in [0, 4); exact. */
const modulo4 = (t: Expr): Expr => subtract(t, multiply(floor(multiply(t, 0.25)), 4));

/** Sums of the parts of terms that are multiples of `grid`, which is exact, and what is left of each term. */
function extract(terms: readonly Expr[], grid: number): { sum: Expr; rests: Expr[] } {
  const parts = terms.map((term) => subtract(add(term, roundShift * grid), roundShift * grid));
  return {
    sum: parts.reduce((sum, part) => add(sum, part)),
    rests: terms.map((term, index) => subtract(term, parts[index]!)),
  };
}

/** An angle of `quadrant` quarter turns plus r + rest, where r is the sum rounded. */
interface Angle {
  readonly quadrant: Expr;
  readonly r: Expr;
  readonly rest: Expr;
}

/** The angle of a magnitude above ½. */
function reduce(magnitude: Expr): Angle {
  const e = exponent(magnitude);
  const m = significand(magnitude);
  const scale = powerOfTwo(
    subtract(
      e,
      byGroup(e, (g) => 24 * g),
    ),
  );
  const head = multiply(floor(multiply(m, 2048)), 1 / 2048);
  const high = multiply(head, scale);
  const low = multiply(subtract(m, head), scale);
  const pieces = Array.from({ length: piecesPerGroup }, (_, j) => byGroup(e, (g) => piece(g, j)));
  const products = (of: Expr, from: number, to: number): Expr[] => pieces.slice(from, to).map((w) => multiply(of, w));
  // Products that reach 4 lose their multiples of 4; those below 2^-22 and 2^-46 enter at the grid they need.
  const large = [...products(high, 0, 4), ...products(low, 0, 3)].map(modulo4);
  const first = extract([...large, ...products(high, 4, 6), ...products(low, 3, 5)], 2 ** -18);
  const second = extract([...first.rests, ...products(high, 6, 8), ...products(low, 5, 7)], 2 ** -38);
  const third = [...second.rests, ...products(high, 8, 9), ...products(low, 7, 8)].reduce((sum, t) => add(sum, t));
  const n = subtract(add(first.sum, roundShift), roundShift);
  const coarse = subtract(first.sum, n);
  const turns = add(coarse, second.sum);
  const back = subtract(turns, coarse);
  const lost = add(subtract(coarse, subtract(turns, back)), subtract(second.sum, back));
  // r = turns · π/2 as a rounded number and its rest: the product of two 12-bit heads is exact (Veltkamp's split).
  const scaled = multiply(turns, 4097);
  const turnsHead = subtract(scaled, subtract(scaled, turns));
  const exact = multiply(turnsHead, halfPi.head);
  const small = add(
    add(multiply(turnsHead, halfPi.tail), multiply(subtract(turns, turnsHead), halfPi.whole)),
    multiply(add(lost, third), halfPi.whole),
  );
  const r = add(exact, small);
  return { quadrant: modulo4(n), r, rest: subtract(small, subtract(r, exact)) };
}

/** sin of an angle turned by `shift` quarters. */
function wave({ quadrant, r, rest }: Angle, shift: 0 | 1): Expr {
  const square = multiply(r, r);
  const sin = add(r, add(multiply(r, multiply(square, polynomial(square, sinP))), rest));
  const quartic = multiply(multiply(square, square), polynomial(square, cosP));
  const cos = subtract(1, subtract(multiply(square, 0.5), subtract(quartic, multiply(r, rest))));
  const q = modulo4(add(quadrant, shift));
  const isOdd = subtract(q, multiply(floor(multiply(q, 0.5)), 2));
  const unsigned = select(isOdd, 'greater', 0.5, cos, sin);
  return select(q, 'greater', 1.5, negate(unsigned), unsigned);
}

/** The angle of any magnitude: itself as far as 0.75. */
function angle(magnitude: Expr): Angle {
  const reduced = reduce(magnitude);
  const isLarge = (yes: Expr, no: Expr | number): Expr => select(magnitude, 'greater', 0.75, yes, no);
  return {
    quadrant: isLarge(reduced.quadrant, 0),
    r: isLarge(reduced.r, magnitude),
    rest: isLarge(reduced.rest, 0),
  };
}

/** NaN at infinities, from Infinity − Infinity. */
const whenFinite = (magnitude: Expr, result: Expr): Expr =>
  select(magnitude, 'less', Number.POSITIVE_INFINITY, result, subtract(magnitude, magnitude));

export function expandSin(z: Expr): Expr {
  const magnitude = abs(z);
  const result = wave(angle(magnitude), 0);
  const signed = select(z, 'less', 0, negate(result), result);
  // Small arguments are their own sine; this keeps -0.
  return whenFinite(magnitude, select(magnitude, 'greater', 2 ** -12, signed, z));
}

export function expandCos(z: Expr): Expr {
  const magnitude = abs(z);
  return whenFinite(magnitude, wave(angle(magnitude), 1));
}
