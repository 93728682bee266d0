// The activation of one layer at work: its parameters as @actlab/core takes them, learned ones read from the parameter array.
import { backward, backwardFromOutput, type ChannelValues, forward, paramGradient } from '@actlab/core';
import type { ActivationPlan } from './layer-plan.js';
import type { LayerSegments } from './parameters.js';

/** Applies one activation to arrays of rows × width numbers; a channel is a unit of the layer. */
export class ActivationUnit {
  readonly plan: ActivationPlan;
  readonly #params: Record<string, number | ChannelValues>;
  readonly #learned: LayerSegments['learned'];
  readonly #usesOutput: boolean;

  constructor(plan: ActivationPlan, learned: LayerSegments['learned']) {
    this.plan = plan;
    this.#learned = learned;
    this.#params = { ...plan.fixed };
    for (const { plan: each, segment } of learned) {
      this.#params[each.name] = each.count === 1 ? segment.values[0]! : { values: segment.values, inner: 1 };
    }
    this.#usesOutput = outputDecides(plan);
  }

  /** h = f(z) with the learned parameters as they stand now; the calls below use the same until the next `forward`. */
  forward(z: Float32Array, h: Float32Array): void {
    for (const { plan, segment } of this.#learned) {
      if (plan.count === 1) this.#params[plan.name] = segment.values[0]!;
    }
    forward(this.plan.activation, z, this.#params, h);
  }

  /** Turns `delta`, the gradient with respect to h, into that with respect to z, and writes the learned gradients. */
  backward(delta: Float32Array, z: Float32Array, h: Float32Array): void {
    const { activation } = this.plan;
    for (const { plan, segment } of this.#learned) {
      const channels = plan.count === 1 ? undefined : { count: plan.count, inner: 1 };
      segment.gradients.set(paramGradient(activation, plan.name, delta, z, this.#params, channels));
    }
    if (this.#usesOutput) backwardFromOutput(activation, delta, h, this.#params, delta);
    else backward(activation, delta, z, this.#params, delta);
  }

  /** Writes f'(z), from the input, into `out`; `ones` is as long as `z`. */
  derivative(ones: Float32Array, z: Float32Array, out: Float32Array): void {
    backward(this.plan.activation, ones, z, this.#params, out);
  }
}

/** True when the derivative may be taken from the output: the record has that form, for these parameter values throughout. */
function outputDecides({ activation, fixed }: ActivationPlan): boolean {
  if (activation.derivativeFromOutput === undefined) return false;
  return Object.entries(activation.fromOutputBounds ?? {}).every(([name, bound]) => {
    // A learned parameter is not among the fixed ones, and may leave its bounds during training.
    const value = fixed[name];
    return bound === undefined || (value !== undefined && value >= bound.min && value <= bound.max);
  });
}
