// Mean learning curves of arms with bands, from the recorded points of their trials.
import type { ArmCurve, SweepCurves } from '../../records/index.js';
import { mean, meanInterval } from '../describe.js';
import type { ArmRow, CurveRow } from './sweep-rows.js';

const leastForBand = 6;

/** Curves of `arms` in their order; `rows` hold the points of their trials, ordered by replicate within an arm. */
export function buildSweepCurves(
  metric: string,
  arms: readonly Pick<ArmRow, 'ordinal' | 'label' | 'activation'>[],
  rows: readonly CurveRow[],
  seq: number,
): SweepCurves {
  const steps = [...new Set(rows.flatMap((row) => row.points.map((point) => point.step)))].sort((a, b) => a - b);
  const position = new Map(steps.map((step, index) => [step, index]));
  const byArm = new Map<number, CurveRow[]>();
  for (const row of rows) byArm.set(row.ordinal, [...(byArm.get(row.ordinal) ?? []), row]);
  return {
    metric,
    steps,
    stepsPerEpoch: stepsPerEpoch(rows),
    arms: arms.map((arm) => buildCurve(arm, byArm.get(arm.ordinal) ?? [], position)),
    seq,
  };
}

/** The step of the first epoch's end where all trials agree on it. */
function stepsPerEpoch(rows: readonly CurveRow[]): number | null {
  const firsts = new Set(rows.map((row) => row.points[0]?.step).filter((step) => step !== undefined));
  const [first] = firsts;
  return firsts.size === 1 && first !== undefined ? first : null;
}

function buildCurve(
  arm: Pick<ArmRow, 'ordinal' | 'label' | 'activation'>,
  rows: readonly CurveRow[],
  position: ReadonlyMap<number, number>,
): ArmCurve {
  const replicates = rows.map(({ replicate, points }) => {
    const values = Array.from({ length: position.size }, (): number | null => null);
    for (const { step, value } of points) if (Number.isFinite(value)) values[position.get(step)!] = value;
    return { replicate, values };
  });
  const curve: ArmCurve = {
    ordinal: arm.ordinal,
    label: arm.label,
    activation: arm.activation,
    n: [],
    mean: [],
    low: [],
    high: [],
    replicates,
  };
  for (let index = 0; index < position.size; index++) {
    const values = replicates.map((replicate) => replicate.values[index]!).filter((value) => value !== null);
    const band = values.length >= leastForBand ? meanInterval(values) : null;
    curve.n.push(values.length);
    curve.mean.push(mean(values));
    curve.low.push(band?.[0] ?? null);
    curve.high.push(band?.[1] ?? null);
  }
  return curve;
}
