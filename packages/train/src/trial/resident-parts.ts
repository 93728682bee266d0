// The data that an engine holds from one trial to the next, and the rows that probes see: trials of a sweep mostly share them.
import type { Dataset } from '../data/dataset.js';
import type { Engine } from '../engine/engine.js';
import type { TargetMoments } from '../network/losses/loss.js';
import { purposes } from '../random/stream.js';
import type { TrialSpec } from '../records/index.js';
import { writeParts } from './parts.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

interface Resident {
  dataset: Dataset;
  split: TrialSpec['split'];
  sweepSeed: number;
  width: number;
  targets: TargetMoments[];
  /** Positions in the training part, as many as probes have asked for. */
  probeRows: Uint32Array;
}

const residents = new WeakMap<Engine, Resident>();

/**
 * Sees to it that the parts of `dataset` stand where `layout` says and that the rows of its probes are drawn, which takes the place
 * of an epoch's order. Returns the moments of the training targets.
 */
export function bringParts(engine: Engine, layout: TrialLayout, dataset: Dataset, plan: TrialPlan): TargetMoments[] {
  const resident = bringResident(engine, layout, dataset, plan);
  const wanted = Math.max(layout.causeProbe.pass.rows, layout.recordProbe.pass.rows);
  if (resident.probeRows.length < wanted) resident.probeRows = drawProbeRows(engine, plan, layout, wanted);
  return resident.targets;
}

/** The positions of `count` training rows that probes look at: the same for all arms and replicates of a sweep. */
export function residentProbeRows(engine: Engine, count: number): Uint32Array {
  return residents.get(engine)!.probeRows.subarray(0, count);
}

/** The first `count` rows of a permutation that is the sweep's alone. */
function drawProbeRows(engine: Engine, plan: TrialPlan, { order }: TrialLayout, count: number): Uint32Array {
  engine.functions['shuffle']!(order, plan.sizes.train, plan.spec.sweepSeed, 0, 0, purposes.probe);
  return engine.uint32.slice(order / 4, order / 4 + count);
}

function bringResident(engine: Engine, layout: TrialLayout, dataset: Dataset, plan: TrialPlan): Resident {
  const { sweepSeed, split } = plan.spec;
  const { width } = plan;
  const known = residents.get(engine);
  const isThere =
    known !== undefined &&
    known.dataset === dataset &&
    known.split.every((share, part) => share === split[part]) &&
    known.sweepSeed === sweepSeed &&
    known.width === width;
  if (isThere) return known;
  // Half-written data must not be taken for whole if writing fails.
  residents.delete(engine);
  const targets = writeParts(engine, layout.parts, dataset, split, sweepSeed, width);
  const resident = {
    dataset,
    split: [...split] satisfies TrialSpec['split'],
    sweepSeed,
    width,
    targets,
    probeRows: new Uint32Array(0),
  };
  residents.set(engine, resident);
  return resident;
}
