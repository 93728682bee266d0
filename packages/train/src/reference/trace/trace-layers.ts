// One sample's numbers in every unit of every layer: forward, local derivatives, and the gradient that arrives.
import type { LayerGradient } from '../backward.js';
import type { ForwardPass, LayerPass } from '../forward.js';
import type { ReferenceLayer, ReferenceNetwork } from '../network.js';
import { rowJacobian } from '../normalise.js';

interface UnitTrace {
  /** W·x + b. */
  a: number;
  /** What the activation sees. */
  z: number;
  /** f(z), normalised where that comes after. */
  y: number;
  /** The output: y, plus the unit's own input in a residual layer. */
  h: number;
  /** Local derivatives. */
  local: {
    /** f'(z); 1 in a linear layer. */
    fByZ: number;
    /** ∂z/∂a_i for every unit i; null where z = a. */
    zByA: number[] | null;
    /** ∂y/∂f_i for every unit i; null where y = f(z). */
    yByF: number[] | null;
    /** ∂a/∂w_i = x_i for every input i. */
    aByW: number[];
    /** ∂a/∂x_i = w_i for every input i. */
    aByX: number[];
  };
  /** ∂L/∂h, ∂L/∂z and ∂L/∂a. */
  arriving: { h: number; z: number; a: number };
}

export interface LayerTrace {
  /** Title of the activation; null in a linear layer. */
  activation: string | null;
  /** sup |f'|, which f'(z) cannot exceed; null where it is not known for the layer's parameters, or infinite. */
  slopeBound: number | null;
  normalisation: { kind: 'batch' | 'layer'; position: 'before' | 'after' } | null;
  residual: boolean;
  units: UnitTrace[];
}

/** Traces row 0 of a pass in evaluation. */
export function traceLayers(network: ReferenceNetwork, pass: ForwardPass, gradients: LayerGradient[]): LayerTrace[] {
  return network.layers.map((layer, index) => {
    const { activation, normalisation: norm } = layer;
    return {
      activation: activation?.title ?? null,
      slopeBound: slopeBound(layer),
      normalisation: norm === null ? null : { kind: norm.kind, position: norm.position },
      residual: layer.residual,
      units: traceUnits(layer, pass.layers[index]!, gradients[index]!),
    };
  });
}

function traceUnits(layer: ReferenceLayer, pass: LayerPass, gradient: LayerGradient): UnitTrace[] {
  const norm = layer.normalisation;
  const jacobian = norm === null ? null : rowJacobian(norm, pass.normalised!, 0);
  return layer.weights.map((weights, j) => ({
    a: pass.a[0]![j]!,
    z: pass.z[0]![j]!,
    y: pass.y[0]![j]!,
    h: pass.h[0]![j]!,
    local: {
      fByZ: pass.f[0]![j]!.derivative,
      zByA: norm?.position === 'before' ? jacobian![j]! : null,
      yByF: norm?.position === 'after' ? jacobian![j]! : null,
      aByW: [...pass.x[0]!],
      aByX: [...weights],
    },
    arriving: { h: gradient.h[0]![j]!, z: gradient.z[0]![j]!, a: gradient.a[0]![j]! },
  }));
}

/** Records state their largest slope for the default parameters only. */
function slopeBound({ activation, params }: ReferenceLayer): number | null {
  if (activation === null) return null;
  const { maxSlope } = activation.stated;
  const defaults: Record<string, { default: number } | undefined> = activation.params;
  const atDefaults = Object.entries(params).every(([name, value]) =>
    [value].flat().every((each) => each === defaults[name]?.default),
  );
  return atDefaults && Number.isFinite(maxSlope) ? maxSlope : null;
}
