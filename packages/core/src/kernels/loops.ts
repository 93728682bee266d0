// The loops of an activation: which there are and what they are called with.
import type { F } from '../activation.js';

/**
 * Loops work on the elements start, start + step, … below end and check nothing. `params` holds the values of the record's
 * parameters in the record's order; float32 loops round them to float32 first. `out` may be `g` or `x` itself.
 */
export type MapLoop<A extends F> = (
  x: A,
  out: A,
  start: number,
  end: number,
  step: number,
  params: Float64Array,
) => void;

/** Stores g · f'. */
export type ProductLoop<A extends F> = (
  g: A,
  x: A,
  out: A,
  start: number,
  end: number,
  step: number,
  params: Float64Array,
) => void;

/** Adds g · ∂f/∂parameter to eight lanes: the k-th element it sees goes to lane (first + k) mod 8. */
export type SumLoop<A extends F> = (
  g: A,
  x: A,
  lanes: Float64Array,
  first: number,
  start: number,
  end: number,
  step: number,
  params: Float64Array,
) => void;

/** The loops of one activation over one type of array. */
export interface Loops<A extends F> {
  readonly value: MapLoop<A>;
  readonly derivative: MapLoop<A>;
  readonly backward: ProductLoop<A>;
  /** Reads the output where `backward` reads the input. Present when the record has that form. */
  readonly backwardFromOutput?: ProductLoop<A>;
  /** By the name of a learnable parameter. */
  readonly gradients: { readonly [parameter: string]: SumLoop<A> };
}

/** All loops of one activation. */
export interface ActivationLoops {
  readonly float32: Loops<Float32Array>;
  readonly float64: Loops<Float64Array>;
}
