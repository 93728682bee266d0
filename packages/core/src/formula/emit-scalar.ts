// Writes one formula as a TypeScript function of one number, and the loops that apply it to arrays. In float32 the statements
// are the program's steps, so that these loops, evaluate-f32 and the kernels agree bit for bit.
import type { BinaryOperation, Comparison, Expr, UnaryOperation } from './expr.js';
import { float32Program, float64Program, type Program, type Step } from './program.js';

export type Precision = 'float32' | 'float64';

/**
 * What a loop does with the formula's result r at element i: `map` stores r; `product` stores g[i] · r; `sum` adds g[i] · r in
 * float64, the k-th element into lane k mod 8.
 */
export type LoopForm = 'map' | 'product' | 'sum';

type AnyProgram = Program<UnaryOperation | 'narrow' | 'promote'>;
type AnyStep = Step<UnaryOperation | 'narrow' | 'promote'>;

/** The function `name(x, …parameters)` of a formula, and the parameters that it takes. */
export function emitFunction(
  name: string,
  formula: Expr,
  precision: Precision,
  parameters: readonly string[],
): { readonly text: string; readonly used: readonly string[] } {
  const program: AnyProgram = precision === 'float32' ? float32Program(formula) : float64Program(formula);
  const used = parameters.filter((each) => program.steps.some((s) => s.kind === 'parameter' && s.name === each));
  const lines = program.steps.flatMap((step, index) => statement(program, step, index, precision) ?? []);
  const text = [
    `function ${name}(${['x', ...used.map((each) => `$${each}`)].map((each) => `${each}: number`).join(', ')}): number {`,
    ...lines.map((line) => `  ${line}`),
    `  return ${reference(program, program.result)};`,
    '}',
  ];
  return { text: text.join('\n'), used };
}

const signatures: { readonly [form in LoopForm]: (array: string) => string } = {
  map: (array) => `x: ${array}, out: ${array}`,
  product: (array) => `g: ${array}, x: ${array}, out: ${array}`,
  sum: (array) => `g: ${array}, x: ${array}, lanes: Float64Array, first: number`,
};

// The product of two float32 numbers is exact in float64; storing it rounds once.
const bodies: { readonly [form in LoopForm]: (call: string) => string } = {
  map: (call) => `out[i] = ${call};`,
  product: (call) => `out[i] = g[i]! * ${call};`,
  sum: (call) => `{ lanes[k & 7] = lanes[k & 7]! + g[i]! * ${call}; k++; }`,
};

interface LoopOptions {
  readonly name: string;
  readonly form: LoopForm;
  readonly precision: Precision;
  /** The function of the formula, and its parameters besides x. */
  readonly calls: string;
  readonly used: readonly string[];
  /** The record's parameters in their order: `params[i]` of the loop is the i-th. */
  readonly parameters: readonly string[];
}

/** The source of one loop over elements start, start + step, … below end. */
export function emitLoop({ name, form, precision, calls, used, parameters }: LoopOptions): string {
  const array = precision === 'float32' ? 'Float32Array' : 'Float64Array';
  const value = (each: string): string => `params[${parameters.indexOf(each)}]!`;
  return [
    `function ${name}(${signatures[form](array)}, start: number, end: number, step: number, ${used.length > 0 ? 'params' : '_params'}: Float64Array): void {`,
    ...used.map((each) => `  const $${each} = ${precision === 'float32' ? `f(${value(each)})` : value(each)};`),
    ...(form === 'sum' ? ['  let k = first;'] : []),
    `  for (let i = start; i < end; i += step) ${bodies[form](`${calls}(${['x[i]!', ...used.map((each) => `$${each}`)].join(', ')})`)}`,
    '}',
  ].join('\n');
}

function statement(program: AnyProgram, step: AnyStep, index: number, precision: Precision): string | undefined {
  const of = (each: number): string => reference(program, each);
  const name = `a${index}`;
  const round = (text: string): string => (step.wide ? text : `f(${text})`);
  switch (step.kind) {
    case 'constant':
    case 'parameter':
    case 'input':
      return undefined;
    case 'unary':
      return `const ${name} = ${unaries[step.operation](of(step.of), round, step.wide ? '64' : '32')};`;
    case 'binary':
      return `const ${name} = ${binaries[step.operation](of(step.left), of(step.right), round)};`;
    case 'select': {
      const pick = precision === 'float32' && !step.wide ? 'pick32' : 'pick64';
      const condition = `${of(step.left)} ${comparisonSigns[step.comparison]} ${of(step.right)}`;
      return isUnpredictable(program, step)
        ? `${pick}[0] = ${of(step.whenFalse)}; ${pick}[1] = ${of(step.whenTrue)}; const ${name} = ${pick}[+(${condition})]!;`
        : `const ${name} = ${condition} ? ${of(step.whenTrue)} : ${of(step.whenFalse)};`;
    }
    default:
      return step satisfies never;
  }
}

/** How a step is written where it is used: input, constants and parameters in place, everything else by name. */
function reference(program: AnyProgram, index: number): string {
  const step = program.steps[index]!;
  if (step.kind === 'input') return 'x';
  if (step.kind === 'parameter') return `$${step.name}`;
  if (step.kind !== 'constant') return `a${index}`;
  if (Number.isNaN(step.value)) return 'Number.NaN';
  const text = Object.is(step.value, -0) ? '-0' : String(step.value).replace('Infinity', 'Number.POSITIVE_INFINITY');
  return text.startsWith('-') ? `(${text})` : text;
}

/**
 * Whether the choice depends on an input's sign or size within the usual range: a branch would be mispredicted (5 ns), an
 * indexed load never is. Checks for NaN and for far limits are left to the branch predictor.
 */
function isUnpredictable(program: AnyProgram, step: Extract<AnyStep, { kind: 'select' }>): boolean {
  if (step.left === step.right) return false;
  const right = program.steps[step.right]!;
  return right.kind !== 'constant' || Math.abs(right.value) < 4;
}

type Round = (text: string) => string;

const called =
  (name: string) =>
  (a: string): string =>
    `${name}(${a})`;

const bitCall =
  (name: string) =>
  (a: string, _: Round, bits: '32' | '64'): string =>
    `${name}${bits}(${a})`;

const unaries: {
  readonly [operation in UnaryOperation | 'narrow' | 'promote']: (a: string, round: Round, bits: '32' | '64') => string;
} = {
  negate: (a) => `-${a}`,
  abs: called('Math.abs'),
  sqrt: (a, round) => round(`Math.sqrt(${a})`),
  floor: called('Math.floor'),
  narrow: called('f'),
  promote: (a) => a,
  wide: (a) => a,
  single: (a) => a,
  powerOfTwo: bitCall('powerOfTwo'),
  exponent: bitCall('exponent'),
  significand: bitCall('significand'),
  exp: called('Math.exp'),
  expm1: called('Math.expm1'),
  log: called('Math.log'),
  log1p: called('Math.log1p'),
  tanh: called('Math.tanh'),
  erf: called('erf'),
  normalCdf: called('normalCdf'),
  sin: called('Math.sin'),
  cos: called('Math.cos'),
};

const binaries: { readonly [operation in BinaryOperation]: (a: string, b: string, round: Round) => string } = {
  add: (a, b, round) => round(`${a} + ${b}`),
  subtract: (a, b, round) => round(`${a} - ${b}`),
  multiply: (a, b, round) => round(`${a} * ${b}`),
  divide: (a, b, round) => round(`${a} / ${b}`),
  min: (a, b) => `Math.min(${a}, ${b})`,
  max: (a, b) => `Math.max(${a}, ${b})`,
};

const comparisonSigns: { readonly [comparison in Comparison]: string } = {
  greater: '>',
  greaterOrEqual: '>=',
  less: '<',
  lessOrEqual: '<=',
};
