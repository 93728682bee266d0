// The loops a person writes without this package: the competitors of the kernels. They are made from the formulas of a record,
// in JavaScript and with its Math functions, and each is the fastest of the ways to write it.
import { type Activation, type Expr, learnableParameters } from '@actlab/core';
import { seededNormals } from '../../seeded-random.js';
import { consume } from '../../sink.js';
import { timeCalls } from '../../timer.js';
import { knownForms } from './known-forms.js';
import { type BiasLoop, type GradientLoop, type LearnLoop, LoopWriter, type MapLoop } from './loop-writer.js';
import { PlainForms } from './plain-forms.js';

/** Ways to write one loop, with the same results. */
export interface NaiveVariants {
  readonly forward: readonly MapLoop[];
  readonly backward: readonly GradientLoop[];
  readonly backwardFromOutput: readonly GradientLoop[];
  /** By the first learnable parameter; none without one. */
  readonly learn: readonly LearnLoop[];
  readonly biasForward: readonly BiasLoop[];
}

/** Every way to write the loops of an activation; `backwardFromOutput` and `learn` are empty where the record lacks the form. */
export function naiveVariants(activation: Activation): NaiveVariants {
  const { value, derivative, derivativeFromOutput, paramDerivative } = activation;
  const forms = new PlainForms();
  const known = knownForms(activation);
  const plain = (each: Expr | undefined): Expr[] => (each === undefined ? [] : [forms.of(each)]);
  const values = [...plain(value), ...plain(known.value)];
  const derivatives = [
    ...plain(derivative),
    ...plain(known.derivative),
    // As y (1 − y) is written for the sigmoid, after y.
    ...(derivativeFromOutput === undefined ? [] : values.map((y) => forms.of(derivativeFromOutput, y))),
  ];
  const [learned] = learnableParameters(activation);
  const byParameter = plain(learned === undefined ? undefined : paramDerivative?.[learned]);
  const write = new LoopWriter(activation);
  return {
    forward: values.map((each) => write.forward(each)),
    backward: derivatives.map((each) => write.backward(each)),
    backwardFromOutput: plain(derivativeFromOutput).map((each) => write.backward(each)),
    learn: byParameter.flatMap((each) => derivatives.map((slope) => write.learn(slope, each))),
    biasForward: values.map((each) => write.biasForward(each)),
  };
}

/** The fastest way to write each loop of an activation. */
export interface NaiveLoops {
  readonly forward: MapLoop;
  readonly backward: GradientLoop;
  readonly backwardFromOutput: GradientLoop | undefined;
  readonly learn: LearnLoop | undefined;
  readonly biasForward: BiasLoop;
}

const known = new Map<Activation, NaiveLoops>();

/** The naive loops of an activation, found by timing once. */
export function naiveLoops(activation: Activation): NaiveLoops {
  const made = known.get(activation) ?? fastestLoops(activation);
  known.set(activation, made);
  return made;
}

/** Enough elements that the processor does not learn their signs by heart. */
const trialElements = 8192;
const trialColumns = 64;

function fastestLoops(activation: Activation): NaiveLoops {
  const variants = naiveVariants(activation);
  const params = Object.fromEntries(Object.entries(activation.params).map(([name, each]) => [name, each.default]));
  const x = seededNormals(trialElements, 2, 1);
  const y = new Float32Array(trialElements);
  const g = seededNormals(trialElements, 1, 2);
  const out = new Float32Array(trialElements);
  const forward = fastest(variants.forward, (loop) => loop(x, out, params)) as MapLoop;
  forward(x, y, params);
  return {
    forward,
    backward: fastest(variants.backward, (loop) => loop(g, x, out, params)) as GradientLoop,
    backwardFromOutput: fastest(variants.backwardFromOutput, (loop) => loop(g, y, out, params)),
    learn: fastest(variants.learn, (loop) => consume(loop(g, x, out, params))),
    biasForward: fastest(variants.biasForward, (loop) => loop(x, g.subarray(0, trialColumns), out, params)) as BiasLoop,
  };
}

const warmUpCalls = 10;
const timedCalls = 10;

function fastest<L>(loops: readonly L[], call: (loop: L) => void): L | undefined {
  if (loops.length < 2) return loops[0];
  const times = loops.map((loop) => {
    timeCalls(() => call(loop), warmUpCalls);
    return timeCalls(() => call(loop), timedCalls)[0] as number;
  });
  return loops[times.indexOf(Math.min(...times))];
}
