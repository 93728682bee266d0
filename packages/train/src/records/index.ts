// Records that cross a boundary: threads, files, the store, the page. Browser-safe; the only files of this package that know zod.
export type { Json, JsonObject } from './json.js';
export { type RuleProblem, readSweepFile, trialSpecProblems } from './rule-problems.js';
export type { SweepEvent, SweepEventBody } from './sweep-event.js';
export type { Axis, Objective, SweepFile, SweepSpec } from './sweep-file.js';
export { axisSchema, objectiveSchema, sweepFileSchema, sweepLimits } from './sweep-file.js';
export type {
  ArmCurve,
  ArmScore,
  ArmSummary,
  BestSet,
  Death,
  SweepCurves,
  SweepState,
  SweepSummary,
  SweepView,
  TrialCounts,
  ViewAxis,
} from './sweep-view.js';
export type {
  CauseOfDeath,
  DecisionMap,
  Epoch,
  LayerHistogram,
  LayerProbe,
  Outcome,
  RecordOptions,
  StopPlan,
  TrialResult,
} from './trial-result.js';
export type {
  ActivationSpec,
  DataSpec,
  EarlyStoppingSpec,
  InitialiserSpec,
  LearnedParameter,
  NetworkSpec,
  TrainingSpec,
  TrialSpec,
} from './trial-spec.js';
export { defaultTrialSpec, limits, trialSpecSchema } from './trial-spec.js';
export { isTrialSpecPath, trialSpecPaths } from './trial-spec-paths.js';
