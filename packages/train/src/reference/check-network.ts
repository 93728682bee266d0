// What must hold of a reference network before anything is computed with it.
import { learnableParameters } from '@actlab/core';
import { InvalidSpecError } from '../errors.js';
import type { ReferenceLayer, ReferenceNetwork } from './network.js';

/**
 * @throws InvalidSpecError when lists have the wrong length for `inputs` features, when a residual layer differs in width
 * from the one before, or when a learned parameter has no value or no derivative.
 */
export function checkNetwork(network: ReferenceNetwork, inputs: number): void {
  if (network.layers.length === 0) throw new InvalidSpecError('network.layers', 'must hold at least one layer', '0');
  let before = inputs;
  for (const [index, layer] of network.layers.entries()) {
    const path = `network.layers[${index}]`;
    for (const [unit, weights] of layer.weights.entries())
      checkLength(`${path}.weights[${unit}]`, 'one weight per input', weights.length, before);
    const units = layer.weights.length;
    checkLength(`${path}.bias`, 'one number per unit', layer.bias.length, units);
    checkNormalisation(layer, path);
    checkParameters(layer, path);
    if (layer.residual) {
      if (index === 0) throw new InvalidSpecError(`${path}.residual`, 'must be false in the first layer', 'true');
      checkLength(`${path}.weights`, 'as many units as the layer before, whose output is added', units, before);
    }
    before = units;
  }
}

function checkNormalisation({ normalisation, weights }: ReferenceLayer, path: string): void {
  if (normalisation === null) return;
  const { kind, gamma, beta, runningMean, runningVariance } = normalisation;
  const lists = kind === 'batch' ? { gamma, beta, runningMean, runningVariance } : { gamma, beta };
  for (const [name, list] of Object.entries(lists))
    checkLength(`${path}.normalisation.${name}`, 'one number per unit', list.length, weights.length);
}

function checkParameters({ activation, params, learned, weights }: ReferenceLayer, path: string): void {
  for (const [name, value] of Object.entries(params))
    if (Array.isArray(value)) checkLength(`${path}.params.${name}`, 'one value per unit', value.length, weights.length);
  const learnable = activation === null ? [] : learnableParameters(activation);
  for (const name of learned) {
    if (!learnable.includes(name)) {
      const which = learnable.length === 0 ? 'none' : learnable.join(', ');
      throw new InvalidSpecError(`${path}.learned`, `must name learnable parameters (here: ${which})`, name);
    }
    if (params[name] === undefined)
      throw new InvalidSpecError(`${path}.params.${name}`, 'must have a value to start from', 'undefined');
  }
}

function checkLength(path: string, what: string, got: number, expected: number): void {
  if (got !== expected) throw new InvalidSpecError(path, `must have ${what}, ${expected}`, String(got));
}
