// Takes the probes of a trial: those that are recorded, and the few from which a cause of death is told. The latter have a
// schedule of their own, so that an outcome never depends on what is recorded.
import type { Part } from '../data/prepare-parts.js';
import type { Loss } from '../network/losses/loss.js';
import type { Network } from '../network/network.js';
import type { LayerProbe, RecordOptions } from '../records/index.js';
import type { LayerMeasurement } from './measure-layer.js';
import { Probe } from './probe.js';
import { defaultProbeInputs, defaultProbes, probeSteps } from './probe-steps.js';

/** Probes over which a state must last. */
const probesRunning = 3;

export class Observer {
  /** The recorded probes, ordered by step, then layer. */
  readonly layers: LayerProbe[] = [];
  /** Measurements of the last three default probes so far taken, oldest first. */
  readonly lastMeasurements: LayerMeasurement[][] = [];
  readonly #recordSteps: Set<number>;
  readonly #causeSteps: Set<number>;
  readonly #causeProbe: Probe;
  readonly #recordProbe: Probe;
  readonly #parameters: Float32Array;
  readonly #before: Float32Array;
  readonly #recent: LayerMeasurement[][] = [];

  constructor(
    network: Network,
    loss: Loss,
    part: Part,
    options: { steps: number; sweepSeed: number; record: RecordOptions },
  ) {
    const { steps, sweepSeed, record } = options;
    const inputs = record.probeInputs ?? defaultProbeInputs;
    this.#recordSteps = new Set(record.layers === false ? [] : probeSteps(steps, record.probes ?? defaultProbes));
    this.#causeSteps = new Set(probeSteps(steps, defaultProbes).slice(-probesRunning));
    this.#causeProbe = new Probe(network, loss, part, defaultProbeInputs, sweepSeed);
    this.#recordProbe =
      inputs === defaultProbeInputs ? this.#causeProbe : new Probe(network, loss, part, inputs, sweepSeed);
    this.#parameters = network.parameters.values;
    this.#before = new Float32Array(this.#parameters.length);
  }

  /** To be called before the update that makes `step` updates. */
  beforeUpdate(step: number): void {
    if (this.#recordSteps.has(step)) this.#before.set(this.#parameters);
  }

  /** To be called when `step` updates are done; 0 before the first. */
  atStep(step: number): void {
    const recorded = this.#recordSteps.has(step);
    const forCause = this.#causeSteps.has(step);
    if (!recorded && !forCause) return;
    const before = recorded && step > 0 ? this.#before : null;
    const measured = forCause ? this.#causeProbe.measure(before) : null;
    if (measured !== null) keepLast(this.lastMeasurements, measured);
    if (!recorded) return;
    const sameProbe = this.#recordProbe === this.#causeProbe;
    this.#record(step, (sameProbe ? measured : null) ?? this.#recordProbe.measure(before));
  }

  #record(step: number, measured: LayerMeasurement[]): void {
    keepLast(this.#recent, measured);
    for (const [index, { deadUnits, statistics }] of measured.entries()) {
      const history = this.#recent.map((layers) => layers[index]!.deadUnits);
      const dead = countDead(history) / deadUnits.length;
      this.layers.push({ step, layer: index + 1, ...statistics, dead });
    }
  }
}

function keepLast(list: LayerMeasurement[][], measured: LayerMeasurement[]): void {
  list.push(measured);
  if (list.length > probesRunning) list.shift();
}

/** Units that are dead in all of the given probes. */
export function countDead(history: readonly Uint8Array[]): number {
  const units = history[0]!.length;
  let dead = 0;
  for (let unit = 0; unit < units; unit++) if (history.every((flags) => flags[unit] === 1)) dead += 1;
  return dead;
}
