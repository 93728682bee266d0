// The record that describes one activation function. Everything else about the function is derived from it.
import type { Expr } from './formula/expr.js';

/** Arrays this library computes on; a result has the type of its input. */
export type F = Float32Array | Float64Array;

/** One parameter of an activation: its default, the closed interval of allowed values, one sentence of documentation. */
export interface ParameterDefinition {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly doc: string;
}

/** A parameter with one value per channel: element i uses `values[floor(i / inner) % values.length]`. */
export interface ChannelValues {
  readonly values: F;
  readonly inner: number;
}

/** Parameter values for a call; a parameter left out takes its default. */
export type Params<P extends string = string> = [P] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [name in P]?: number | ChannelValues };

/** What a record claims about its function; a contract test measures each claim. */
export interface StatedProperties {
  /** Points where the derivative jumps, at the default parameters. */
  readonly kinks: readonly number[];
  /** Infimum and supremum of the value, at the default parameters. */
  readonly range: readonly [low: number, high: number];
  readonly monotone: boolean;
  /** True when the value has mean 0 under a standard normal input. */
  readonly zeroCentred: boolean;
  /** True when a set of inputs of positive measure gives exactly 0. */
  readonly sparse: boolean;
  /** Where the derivative tends to 0. */
  readonly saturates: 'none' | 'left' | 'right' | 'both';
  /** sup |f'|, at the default parameters. */
  readonly maxSlope: number;
  /** Promised float32 accuracy over all finite inputs (up to `reach`), in units in the last place. */
  readonly ulp: { readonly value: number; readonly derivative: number };
  /** Largest |x| for which that accuracy is promised, at the default parameters; every finite x when absent. */
  readonly reach?: number;
}

/** One activation function as data. `value` and `derivative` are the plain forms that judge every fast path. */
export interface Activation<P extends string = string> {
  /** The exported name and the name used in sweep files. */
  readonly name: string;
  readonly title: string;
  readonly tex: string;
  /** Paper and equation. */
  readonly source: string;
  readonly params: { readonly [name in P]: ParameterDefinition };
  /** Two parameters of which the first may not exceed the second. */
  readonly ordered?: readonly [low: string, high: string];
  readonly value: Expr;
  readonly derivative: Expr;
  /** Forms with the same mathematical value that keep the promised float32 accuracy, where the plain form loses it. */
  readonly float32?: { readonly value?: Expr; readonly derivative?: Expr };
  /** f' as a function of the output y (written with `input` standing for y), where that is exact enough to train with. */
  readonly derivativeFromOutput?: Expr;
  /** Parameter values for which the output determines the derivative; a parameter not named here may have any value. */
  readonly fromOutputBounds?: { readonly [name in P]?: { readonly min: number; readonly max: number } };
  /** ∂f/∂parameter; its presence makes the parameter learnable. */
  readonly paramDerivative?: { readonly [name in P]?: Expr };
  readonly stated: StatedProperties;
}
