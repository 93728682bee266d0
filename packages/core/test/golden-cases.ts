// The golden values of the activations of this package, decoded; the layout is in fixtures/README.md.
import { type Activation, activationByName, isActivationName } from '../dist/index.js';
import text from './fixtures/activations.json?raw';

type Encoded = number | string;

interface GoldenFile {
  x: Encoded[];
  x64: Encoded[];
  cases: GoldenCase[];
  preluTensors: GoldenTensor[];
  preluBigSums: GoldenSum[];
}

interface GoldenCase {
  id: string;
  fn: string;
  params: Record<string, number | string | boolean>;
  xe: Encoded[];
  x64e: Encoded[];
  y64: Encoded[];
  d64: Encoded[];
  y32: Encoded[];
  d32: Encoded[];
  y64x: Encoded[];
  d64x: Encoded[];
  a32?: Encoded[];
  a64?: Encoded[];
  a64x?: Encoded[];
}

export interface GoldenTensor {
  id: string;
  shape: number[];
  alpha: number[];
  x: Encoded[];
  g: Encoded[];
  y64: Encoded[];
  dx64: Encoded[];
  da64: Encoded[];
  y32: Encoded[];
  dx32: Encoded[];
  da32: Encoded[];
  daAbs: number[];
}

interface GoldenSum {
  id: string;
  n: number;
  x: string;
  da64: number;
  da32: number;
  daAbs: number;
}

const file: GoldenFile = JSON.parse(text);

export const decode = (values: readonly Encoded[]): number[] => values.map(Number);

/** One column of a case: inputs with their expected values, derivatives and (PReLU only) alpha derivatives. */
export interface Column {
  x: number[];
  value: number[];
  derivative: number[];
  alpha?: number[];
}

/** A golden case of an activation that this package has. */
export interface Case {
  id: string;
  activation: Activation;
  params: Record<string, number>;
  float32: Column;
  float64: Column;
}

const round = (values: readonly Encoded[]): number[] => decode(values).map(Math.fround);

/** The activation of a case: the file's two forms of GELU are two activations here. */
const nameOf = ({ fn, params }: GoldenCase): string => (params['approximate'] === 'tanh' ? `${fn}Tanh` : fn);

/** The numbers among a case's parameters; the others choose a form. */
const numbers = (params: GoldenCase['params']): Record<string, number> =>
  Object.fromEntries(Object.entries(params).filter((each): each is [string, number] => typeof each[1] === 'number'));

export const cases: Case[] = file.cases
  .filter((each) => isActivationName(nameOf(each)))
  .map((each) => ({
    id: each.id,
    activation: activationByName(nameOf(each)),
    params: numbers(each.params),
    float32: {
      x: decode([...file.x, ...each.xe]),
      value: round(each.y32),
      derivative: round(each.d32),
      ...(each.a32 && { alpha: round(each.a32) }),
    },
    float64: {
      x: decode([...file.x, ...each.xe, ...file.x64, ...each.x64e]),
      value: decode([...each.y64, ...each.y64x]),
      derivative: decode([...each.d64, ...each.d64x]),
      ...(each.a64 && each.a64x && { alpha: decode([...each.a64, ...each.a64x]) }),
    },
  }));

/** Cases in the file, of whatever function. */
export const goldenCaseCount = file.cases.length;

export const { preluTensors, preluBigSums } = file;
