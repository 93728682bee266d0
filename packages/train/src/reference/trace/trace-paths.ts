// The paths of one sample's computation graph from one weight to the loss, and the product of derivatives along each.
import type { LayerTrace } from './trace-layers.js';

/** One edge of the graph: how the number it arrives at changes with the one it leaves. */
export interface PathFactor {
  /**
   * input: ∂a/∂w = x. activation: f'(z). weight: ∂a/∂x = w, into the next layer. normalisation: ∂z/∂a or ∂y/∂f.
   * skip: 1, past a residual layer. loss: ∂L/∂output.
   */
  kind: 'input' | 'activation' | 'weight' | 'normalisation' | 'skip' | 'loss';
  /** Layer and unit it arrives at, from 0; for `loss` those it leaves. */
  layer: number;
  unit: number;
  /** Unit (or input) it leaves. */
  from: number;
  value: number;
}

export interface TracedPath {
  factors: PathFactor[];
  /** Of all factors: what this path adds to the weight's gradient. */
  product: number;
}

export interface TracedPaths {
  /** The paths with the largest |product|, largest first. */
  largest: TracedPath[];
  /** Number of all paths (rounded above 2^53). */
  count: number;
  /** Sum of the products of all paths: the weight's gradient. */
  sum: number;
  /** Share of the largest paths in Σ|product| over all paths; 1 when every product is 0. */
  share: number;
}

/** A weight: it leads from `input` to `unit` of `layer`, all from 0. */
export interface WeightPlace {
  layer: number;
  unit: number;
  input: number;
}

/** The rest of a path, as a linked list that paths share. */
interface Tail {
  product: number;
  factor: PathFactor | null;
  next: Tail | null;
}

/** What is known of all paths from one number to the loss. */
interface Node {
  tails: Tail[];
  count: number;
  sum: number;
  absolute: number;
}

type Edge = PathFactor & { to: Node };

const lossNode: Node = { tails: [{ product: 1, factor: null, next: null }], count: 1, sum: 1, absolute: 1 };

/**
 * The `keep` paths of largest |product| from a weight to the loss, and the sum over all of them. Works backwards layer by
 * layer: the best paths from a number are an edge and one of the best paths from where it arrives, so that a network with
 * 10^20 paths takes no longer than its edges times `keep`.
 */
export function tracePaths(
  layers: LayerTrace[],
  outputGradient: number[],
  weight: WeightPlace,
  keep: number,
): TracedPaths {
  const last = layers.length - 1;
  let outputs = outputGradient.map((value, unit) =>
    join([{ kind: 'loss', layer: last, unit, from: unit, value, to: lossNode }], keep),
  );
  for (let index = last; ; index--) {
    const layer = layers[index]!;
    const inputs = throughLayer(layer, index, outputs, keep);
    if (index === weight.layer) {
      const value = layer.units[weight.unit]!.local.aByW[weight.input]!;
      const { unit, input: from } = weight;
      return summary(join([{ kind: 'input', layer: index, unit, from, value, to: inputs[unit]! }], keep));
    }
    outputs = layer.units[0]!.local.aByX.map((_, from) => join(edgesFrom(layer, index, from, inputs, outputs), keep));
  }
}

/** Nodes of the layer's a from the nodes of its h. */
function throughLayer(layer: LayerTrace, index: number, h: Node[], keep: number): Node[] {
  const { units } = layer;
  const across = (nodes: Node[], jacobian: (unit: number) => number[] | null): Node[] => {
    if (jacobian(0) === null) return nodes;
    return units.map((_, from) => {
      const edges = nodes.map((to, unit): Edge => {
        return { kind: 'normalisation', layer: index, unit, from, value: jacobian(unit)![from]!, to };
      });
      // Batch normalisation leads from each unit to itself only.
      return join(layer.normalisation!.kind === 'batch' ? [edges[from]!] : edges, keep);
    });
  };
  const f = across(h, (unit) => units[unit]!.local.yByF);
  const z = f.map((to, unit): Node => {
    if (layer.activation === null) return to;
    const { fByZ: value } = units[unit]!.local;
    return join([{ kind: 'activation', layer: index, unit, from: unit, value, to }], keep);
  });
  return across(z, (unit) => units[unit]!.local.zByA);
}

/** From one output of the layer before: by a weight into every unit, and past the layer where it is residual. */
function edgesFrom(layer: LayerTrace, index: number, from: number, a: Node[], h: Node[]): Edge[] {
  const edges = layer.units.map(
    ({ local }, unit): Edge => ({ kind: 'weight', layer: index, unit, from, value: local.aByX[from]!, to: a[unit]! }),
  );
  return layer.residual ? [...edges, { kind: 'skip', layer: index, unit: from, from, value: 1, to: h[from]! }] : edges;
}

function join(edges: Edge[], keep: number): Node {
  // The best `keep` paths leave by no more than `keep` edges, by the best path of each.
  const best = largest(edges, ({ value, to }) => value * (to.tails[0]?.product ?? 0), keep);
  const tails = best.flatMap(({ to, ...factor }) =>
    to.tails.map((next): Tail => ({ product: factor.value * next.product, factor, next })),
  );
  return {
    tails: largest(tails, ({ product }) => product, keep),
    count: edges.reduce((sum, { to }) => sum + to.count, 0),
    sum: edges.reduce((sum, { value, to }) => sum + value * to.sum, 0),
    absolute: edges.reduce((sum, { value, to }) => sum + Math.abs(value) * to.absolute, 0),
  };
}

function largest<T>(items: T[], product: (item: T) => number, keep: number): T[] {
  return [...items].sort((p, q) => Math.abs(product(q)) - Math.abs(product(p))).slice(0, keep);
}

function summary({ tails, count, sum, absolute }: Node): TracedPaths {
  const paths = tails.map((tail): TracedPath => {
    const factors: PathFactor[] = [];
    for (let at: Tail | null = tail; at?.factor; at = at.next) factors.push(at.factor);
    return { factors, product: tail.product };
  });
  const shown = paths.reduce((total, { product }) => total + Math.abs(product), 0);
  return { largest: paths, count, sum, share: absolute === 0 || paths.length === count ? 1 : shown / absolute };
}
