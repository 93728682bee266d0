// Takes the probes of a trial: those that are recorded, and the few from which a cause of death is told. The latter have a
// schedule of their own, so that an outcome never depends on what is recorded.
import type { Engine } from '../engine/engine.js';
import type { LayerHistogram, LayerProbe, RecordOptions } from '../records/index.js';
import { layerHistograms } from './layer-histograms.js';
import type { LayerMeasurement } from './measure-layer.js';
import { Probe } from './probe.js';
import { defaultProbes, probeSteps } from './probe-steps.js';
import type { ProgramRoom } from './program-room.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** Probes over which a state must last. */
const probesRunning = 3;

/** What an observer has seen; plain data. */
export interface ObserverMemory {
  layers: LayerProbe[];
  histograms: LayerHistogram[];
  lastMeasurements: LayerMeasurement[][];
  recent: LayerMeasurement[][];
}

export class Observer {
  /** The recorded probes, ordered by step, then layer. */
  readonly layers: LayerProbe[] = [];
  /** Histograms at the recorded probes, where asked for. */
  readonly histograms: LayerHistogram[] = [];
  /** Measurements of the last three default probes so far taken, oldest first; the end of training counts as one. */
  readonly lastMeasurements: LayerMeasurement[][] = [];
  readonly #recordSteps: Set<number>;
  readonly #causeSteps: Set<number>;
  readonly #events: number[];
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #histogramBins: number | undefined;
  readonly #layout: TrialLayout;
  readonly #openProbe: (which: 'causeProbe' | 'recordProbe') => Probe;
  readonly #probes = new Map<unknown, Probe>();
  readonly #recent: LayerMeasurement[][] = [];

  constructor(engine: Engine, plan: TrialPlan, layout: TrialLayout, room: ProgramRoom, record: RecordOptions) {
    const steps = plan.length.stepsPerEpoch * plan.length.epochs;
    this.#engine = engine;
    this.#plan = plan;
    this.#histogramBins = record.histogramBins;
    this.#layout = layout;
    this.#recordSteps = new Set(record.layers === false ? [] : probeSteps(steps, record.probes ?? defaultProbes));
    const causeSteps = probeSteps(steps, defaultProbes);
    // Which probes are the last ones is known beforehand only where nothing ends a trial early.
    const endsEarly = plan.spec.training.earlyStopping !== undefined;
    this.#causeSteps = new Set(endsEarly ? causeSteps : causeSteps.slice(-probesRunning));
    const events = new Set([...this.#causeSteps, ...[...this.#recordSteps].flatMap((step) => [step - 1, step])]);
    this.#events = [...events].sort((a, b) => a - b);
    this.#openProbe = (which) => {
      const probe = layout[which];
      const known = this.#probes.get(probe) ?? new Probe(engine, plan, layout, probe, room);
      this.#probes.set(probe, known);
      return known;
    };
    // Drawing their inputs takes the place of the first epoch's order.
    this.#openProbe('causeProbe');
    this.#openProbe('recordProbe');
  }

  /** How many updates may be made, after `step` of them, before `beforeUpdate` and `atStep` want to be called. */
  stepsUntilNext(step: number): number {
    const next = this.#events.find((event) => event > step);
    return next === undefined ? Number.POSITIVE_INFINITY : next - step;
  }

  /** To be called before the update that makes `step` updates. */
  beforeUpdate(step: number): void {
    if (!this.#recordSteps.has(step)) return;
    const { before, network } = this.#layout;
    const { values, layout } = network.parameters;
    this.#engine.uint8.copyWithin(before, values, values + 4 * layout.size);
  }

  /** To be called when `step` updates are done; 0 before the first. */
  atStep(step: number): void {
    const recorded = this.#recordSteps.has(step);
    const forCause = this.#causeSteps.has(step);
    if (!recorded && !forCause) return;
    const before = recorded && step > 0 ? this.#layout.before : null;
    const causeProbe = this.#openProbe('causeProbe');
    const measured = forCause ? causeProbe.measure(before) : null;
    if (measured !== null) keepLast(this.lastMeasurements, measured);
    if (!recorded) return;
    const recordProbe = this.#openProbe('recordProbe');
    this.#record(step, (recordProbe === causeProbe ? measured : null) ?? recordProbe.measure(before));
    if (this.#histogramBins === undefined) return;
    const { recordProbe: probed } = this.#layout;
    this.histograms.push(...layerHistograms(this.#engine, this.#plan, probed, step, this.#histogramBins));
  }

  /** To be called when training ended after `step` updates, early or not: a cause of death is told from this state too. */
  atEnd(step: number): void {
    if (!this.#causeSteps.has(step)) keepLast(this.lastMeasurements, this.#openProbe('causeProbe').measure(null));
  }

  /** What has been seen so far, to go on with later. */
  remember(): ObserverMemory {
    return {
      layers: [...this.layers],
      histograms: [...this.histograms],
      lastMeasurements: [...this.lastMeasurements],
      recent: [...this.#recent],
    };
  }

  recall({ layers, histograms, lastMeasurements, recent }: ObserverMemory): void {
    this.layers.push(...layers);
    this.histograms.push(...histograms);
    this.lastMeasurements.push(...lastMeasurements);
    this.#recent.push(...recent);
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
