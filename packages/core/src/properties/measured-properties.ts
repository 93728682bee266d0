// What is measured of an activation: a plain record, from the float64 reference alone.
import type { Kink } from './kinks.js';

/** The end of a range: infimum or supremum of f, and whether f takes that value at some finite x. */
export interface RangeEnd {
  readonly value: number;
  readonly isAttained: boolean;
}

/** Facts about one activation at given parameters. Nothing in it is taken from what the record states. */
export interface MeasuredProperties {
  /** f is not a straight line. */
  readonly isNonLinear: boolean;
  /** f is finite on [-50, 50] and no NaN at any probed point, out to ±10^100; it may overflow far out. */
  readonly isDefined: boolean;
  readonly isContinuous: boolean;
  /** Where f is continuously differentiable. 'almost everywhere': f is continuous and bends at finitely many kinks. */
  readonly isDifferentiable: 'everywhere' | 'almost everywhere' | 'no';
  /** Where f or f' jumps, ascending. */
  readonly kinks: readonly Kink[];
  readonly range: { readonly low: RangeEnd; readonly high: RangeEnd };
  /** 'no' also for a function that falls; 'nondecreasing' when it is constant on some interval. */
  readonly monotone: 'strictly increasing' | 'nondecreasing' | 'no';
  /** Bounded, continuous and nondecreasing, with a slope that rises and then falls. */
  readonly isSShaped: boolean;
  readonly symmetry: 'odd' | 'even' | 'none';
  /** Mean of f(z), z ~ N(0, 1). */
  readonly mean: number;
  /** The mean is 0 but for 1e-6 of the root mean square. */
  readonly isZeroCentred: boolean;
  /** The sides on which f' tends to 0. */
  readonly saturates: 'none' | 'left' | 'right' | 'both';
  /** sup |f'| to a rounding, and where: ±∞ when it is only approached there. */
  readonly maxSlope: { readonly value: number; readonly at: number };
  /** Share of z ~ N(0, 1) with f(z) = 0. */
  readonly zeroShare: number;
  /** Share of z ~ N(0, 1) with |f'(z)| < 0.01. */
  readonly flatShare: number;
}
