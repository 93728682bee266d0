// What is known of a running sweep: counts, arms, the best one, the time left. Fed with committed results only.
import { bestArm, mean, meanInterval, reduceMetric, summariseMetric } from '../analysis/index.js';
import type { ArmScore, ArmSummary, Objective, SweepView, TrialCounts } from '../records/index.js';
import type { FinishedTrial, Slot } from '../stores/store.js';
import type { PlannedTrial, SweepPlan, SweepProgress } from './sweep-progress.js';
import { TimeLeft } from './time-left.js';

/** The best arm is looked for this often at most: with thousands of arms it takes a while. */
const bestEveryMs = 250;

/** Fills in snapshots; `now` is any clock in milliseconds. */
export class ProgressTracker {
  readonly #sweepId: string;
  readonly #objective: Objective;
  readonly #workers: number;
  readonly #now: () => number;
  readonly #start: number;
  readonly #arms: ArmSummary[];
  readonly #counts: TrialCounts;
  readonly #timeLeft: TimeLeft;
  /** Trials to run by key, and the slots that wait for each key. */
  readonly #open = new Map<string, { trial: PlannedTrial; slots: Slot[] }>();
  readonly #running = new Map<string, number>();
  #endedArms: ArmScore[] = [];
  #armsEnded = 0;
  #trained = 0;
  #best: { at: number; arm: ArmScore | null } = { at: Number.NEGATIVE_INFINITY, arm: null };

  /** `view` is the sweep as registered; only its `answered` slots count as ended. */
  constructor(plan: SweepPlan, view: SweepView, answered: readonly Slot[], workers: number, now: () => number) {
    this.#sweepId = view.sweep.id;
    this.#objective = plan.spec.objective;
    this.#workers = workers;
    this.#now = now;
    this.#start = now();
    this.#timeLeft = new TimeLeft(workers);
    const planned = plan.trials.length;
    this.#counts = { ...view.sweep.counts, planned, finished: 0, pruned: 0, died: 0, remaining: planned };
    this.#arms = plan.arms.map((arm, index) => ({
      ...view.arms[index]!,
      ordinal: arm.ordinal,
      label: arm.label,
      planned: plan.spec.replicates,
      ended: 0,
      n: 0,
      mean: null,
      interval: null,
      objective: Array.from({ length: plan.spec.replicates }, () => null),
    }));
    const done = new Set(answered.map(({ key }) => key));
    for (const trial of plan.trials) {
      const { key, ordinal, replicate } = trial;
      if (done.has(key)) {
        const { objective, deaths } = view.arms[ordinal]!;
        const hasDied = deaths.some((death) => death.replicate === replicate);
        this.#endSlot(trial, hasDied ? 'died' : 'finished', objective[replicate] ?? null);
      } else {
        const open = this.#open.get(key);
        if (open !== undefined) open.slots.push(trial);
        else {
          this.#open.set(key, { trial, slots: [trial] });
          this.#timeLeft.add(trial);
        }
      }
    }
    this.#endedArms = [];
  }

  /** The trials still to run, each key once, in the order of the plan. */
  get openTrials(): PlannedTrial[] {
    return [...this.#open.values()].map(({ trial }) => trial);
  }

  /** True once a duration was seen. */
  get isCalibrated(): boolean {
    return this.#timeLeft.isCalibrated;
  }

  /** The likely milliseconds that a trial takes. */
  predictMs(trial: PlannedTrial): number {
    return this.#timeLeft.predictMs(trial);
  }

  begin(trials: readonly PlannedTrial[]): void {
    for (const { key } of trials) this.#running.set(key, this.#now());
  }

  /** Notes a batch's end: trials that were dropped run no longer. */
  end(trials: readonly PlannedTrial[]): void {
    for (const { key } of trials) this.#running.delete(key);
  }

  committed(trials: readonly FinishedTrial[]): void {
    for (const { slot, spec, result, durationMs } of trials) {
      const open = this.#open.get(slot.key);
      if (open === undefined) continue;
      this.#open.delete(slot.key);
      this.#trained++;
      const { outcome, epochs } = result;
      const ranToItsEnd = epochs.length === spec.training.epochs;
      this.#timeLeft.remove(open.trial, ranToItsEnd ? durationMs : undefined);
      const metric = summariseMetric(epochs, this.#objective.metric);
      const value = outcome.state === 'finished' ? reduceMetric(metric, this.#objective) : null;
      for (const each of open.slots) this.#endSlot(each, outcome.state, value);
    }
  }

  /** The state of things; `endedArms` starts anew with every snapshot. */
  snapshot(isLast = false): SweepProgress {
    const now = this.#now();
    const elapsedMs = now - this.#start;
    if (isLast || now - this.#best.at >= bestEveryMs) {
      this.#best = { at: now, arm: bestArm(this.#arms, this.#objective.direction) };
    }
    const endedArms = this.#endedArms;
    this.#endedArms = [];
    return {
      sweepId: this.#sweepId,
      counts: { ...this.#counts },
      arms: this.#arms.length,
      armsEnded: this.#armsEnded,
      elapsedMs,
      etaMs: this.#timeLeft.range(this.#spentMs(now)),
      trialsPerSecond: elapsedMs > 0 ? (1000 * this.#trained) / elapsedMs : 0,
      best: this.#best.arm,
      running: this.#runningLabels(),
      endedArms,
    };
  }

  #endSlot({ ordinal, replicate }: Slot, state: 'finished' | 'pruned' | 'died', value: number | null): void {
    this.#counts[state]++;
    this.#counts.remaining--;
    const arm = this.#arms[ordinal]!;
    arm.ended++;
    arm.objective[replicate] = value;
    const values = arm.objective.filter((each) => each !== null);
    arm.n = values.length;
    arm.mean = mean(values);
    arm.interval = meanInterval(values);
    if (arm.ended < arm.planned) return;
    this.#armsEnded++;
    const { label, n, interval } = arm;
    this.#endedArms.push({ ordinal, label, n, mean: arm.mean ?? Number.NaN, interval });
  }

  #runningLabels(): string[] {
    const labels = [...this.#running.keys()].map((key) => this.#open.get(key)?.trial.ordinal);
    return labels
      .filter((ordinal) => ordinal !== undefined)
      .slice(0, this.#workers)
      .map((ordinal) => this.#arms[ordinal]!.label);
  }

  /** What the running trials have had of their time, each at most what it was predicted to take. */
  #spentMs(now: number): number {
    let spent = 0;
    for (const [key, begun] of this.#running) {
      const open = this.#open.get(key);
      if (open !== undefined) spent += Math.min(now - begun, this.predictMs(open.trial));
    }
    return spent;
  }
}
