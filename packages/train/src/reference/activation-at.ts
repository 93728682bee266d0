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
function paramsOfUnit(layer: ReferenceLayer, unit: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(layer.params).map(([name, value]) => [name, Array.isArray(value) ? value[unit]! : value]),
  );
}

/** ∂f/∂name, by the record's formula for it. */
function parameterDerivative(f: Activation, name: string, z: number, params: Record<string, number>): number {
  return evaluate(derivativeRecord(f, name), z, params).value;
}

const derivativeRecords = new WeakMap<Activation, Map<string, Activation>>();

/** The function ∂f/∂name as a record, made once: f's with its formula for ∂f/∂name in the place of the value. */
function derivativeRecord(f: Activation, name: string): Activation {
  const records = derivativeRecords.get(f) ?? new Map<string, Activation>();
  derivativeRecords.set(f, records);
  const record = records.get(name) ?? { ...f, value: f.paramDerivative![name]! };
  records.set(name, record);
  return record;
}
