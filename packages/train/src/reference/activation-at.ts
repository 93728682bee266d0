// An activation at one pre-activation: its value and its derivatives, all read from the record's plain formulas.
import { type Activation, evaluate } from '@actlab/core';
import type { ReferenceLayer } from './network.js';

export interface ActivationAt {
  /** f(z). */
  value: number;
  /** ∂f/∂z. */
  derivative: number;
  /** ∂f/∂parameter of every learned parameter. */
  byParameter: Record<string, number>;
}

/** Evaluates the layer's activation for one unit; a linear layer gives z and 1. @throws ParameterError */
export function activationAt(layer: ReferenceLayer, unit: number, z: number): ActivationAt {
  const { activation } = layer;
  if (activation === null) return { value: z, derivative: 1, byParameter: {} };
  const params = paramsOfUnit(layer, unit);
  const { value, derivative } = evaluate(activation, z, params);
  const byParameter = Object.fromEntries(
    layer.learned.map((name) => [name, parameterDerivative(activation, name, z, params)]),
  );
  return { value, derivative, byParameter };
}

/** The parameters as one unit sees them. */
export function paramsOfUnit(layer: ReferenceLayer, unit: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(layer.params).map(([name, value]) => [name, Array.isArray(value) ? value[unit]! : value]),
  );
}

/** ∂f/∂name: the record's formula, read as the value of a function of its own. */
function parameterDerivative(f: Activation, name: string, z: number, params: Record<string, number>): number {
  return evaluate({ ...f, value: f.paramDerivative![name]! }, z, params).value;
}
