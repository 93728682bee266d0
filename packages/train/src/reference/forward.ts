// The forward pass of the reference network: every intermediate number of every row, kept by name.
import { type ActivationAt, activationAt } from './activation-at.js';
import { checkNetwork } from './check-network.js';
import type { ReferenceLayer, ReferenceNetwork } from './network.js';
import { type Mode, type Normalised, normalise } from './normalise.js';

/** What one layer computed; each matrix is rows × units. */
export interface LayerPass {
  /** The layer's input, rows × inputs. */
  x: number[][];
  /** W·x + b. */
  a: number[][];
  /** What the activation sees: a, or norm(a) with normalisation before. */
  z: number[][];
  /** f(z) with its derivatives. */
  f: ActivationAt[][];
  /** f(z), or norm(f(z)) with normalisation after. */
  y: number[][];
  /** The layer's output: y, or y + x in a residual layer. */
  h: number[][];
  normalised: Normalised | null;
}

export interface ForwardPass {
  layers: LayerPass[];
  /** h of the last layer, rows × outputs. */
  outputs: number[][];
}

/** Runs the rows (rows × features) through the network and changes nothing. @throws InvalidSpecError, ParameterError */
export function forward(network: ReferenceNetwork, rows: number[][], mode: Mode): ForwardPass {
  checkNetwork(network, rows[0]!.length);
  let x = rows;
  const layers = network.layers.map((layer) => {
    const pass = layerForward(layer, x, mode);
    x = pass.h;
    return pass;
  });
  return { layers, outputs: x };
}

function layerForward(layer: ReferenceLayer, x: number[][], mode: Mode): LayerPass {
  const norm = layer.normalisation;
  const a = x.map((row) =>
    layer.weights.map((weights, j) => weights.reduce((sum, w, i) => sum + w * row[i]!, layer.bias[j]!)),
  );
  const before = norm?.position === 'before' ? normalise(norm, a, mode) : null;
  const z = before?.output ?? a;
  const f = z.map((row) => row.map((each, j) => activationAt(layer, j, each)));
  const values = f.map((row) => row.map((each) => each.value));
  const after = norm?.position === 'after' ? normalise(norm, values, mode) : null;
  const y = after?.output ?? values;
  const h = layer.residual ? y.map((row, r) => row.map((each, j) => each + x[r]![j]!)) : y;
  return { x, a, z, f, y, h, normalised: before ?? after };
}
