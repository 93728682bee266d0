// Writes one formula as a TypeScript loop over arrays. In float32 the statements are the program's steps, so that a loop and
// evaluate-f32 agree bit for bit. Long formulas are written four elements abreast: a processor overlaps four short chains
// of dependent roundings where it cannot overlap one long one.
import { bitOperations } from './evaluate-f64.js';
import type { BinaryOperation, Comparison, Expr, UnaryOperation } from './expr.js';
import { float32Program, float64Program, type Program, type Step } from './program.js';

export type Precision = 'float32' | 'float64';

/**
 * What a loop does with the formula's result r at element i: `map` stores r; `product` stores g[i] · r; `sum` adds g[i] · r in
 * float64, the k-th element into lane k mod 8.
 */
export type LoopForm = 'map' | 'product' | 'sum';

interface LoopOptions {
  /** Name of the function. */
  readonly name: string;
  readonly formula: Expr;
  readonly form: LoopForm;
  readonly precision: Precision;
  /** The record's parameters in their order: `params[i]` of the loop is the i-th. */
  readonly parameters: readonly string[];
}

/** Programs longer than this are written several elements abreast. */
const longProgram = 16;
const lanesOfLongProgram = 4;

const arrayType: { readonly [precision in Precision]: string } = { float32: 'Float32Array', float64: 'Float64Array' };

const signatures: { readonly [form in LoopForm]: (array: string) => string } = {
  map: (array) => `x: ${array}, out: ${array}`,
  product: (array) => `g: ${array}, x: ${array}, out: ${array}`,
  sum: (array) => `g: ${array}, x: ${array}, lanes: Float64Array, first: number`,
};

/** The source of one loop over elements start, start + step, … below end. */
export function emitLoop({ name, formula, form, precision, parameters }: LoopOptions): string {
  const program: Program = precision === 'float32' ? float32Program(formula) : float64Program(formula);
  const used = parameters.filter((each) => program.steps.some((s) => s.kind === 'parameter' && s.name === each));
  const round = (text: string): string => (precision === 'float32' ? `f(${text})` : text);
  const argument = used.length > 0 ? 'params' : '_params';
  const body = (lanes: number): string[] => [
    ...statements(program, lanes, precision),
    ...laneNames(lanes).map((lane) => `      ${store(form, lane, program)}`),
  ];
  const lines = [
    `function ${name}(${signatures[form](arrayType[precision])}, start: number, end: number, step: number, ${argument}: Float64Array): void {`,
    ...used.map((each) => `  const $${each} = ${round(`params[${parameters.indexOf(each)}]!`)};`),
    '  let i = start;',
    ...(form === 'sum' ? ['  let k = first;'] : []),
  ];
  if (program.steps.length > longProgram && form !== 'sum') {
    const last = (lanesOfLongProgram - 1).toString();
    lines.push(`  for (; i + ${last} * step < end; i += ${lanesOfLongProgram} * step) {`);
    lines.push(...body(lanesOfLongProgram), '  }');
  }
  lines.push('  for (; i < end; i += step) {', ...body(1), '  }', '}');
  return lines.join('\n');
}

const laneNames = (lanes: number): string[] => ['a', 'b', 'c', 'd'].slice(0, lanes);

/** The index of a lane's element. */
const element = (lane: string): string => (lane === 'a' ? 'i' : `i + ${'abcd'.indexOf(lane)} * step`);

function store(form: LoopForm, lane: string, program: Program): string {
  const result = reference(program, program.result, lane);
  const at = element(lane);
  if (form === 'map') return `out[${at}] = ${result};`;
  // The product of two float32 numbers is exact in float64; storing it rounds once.
  if (form === 'product') return `out[${at}] = g[${at}]! * ${result};`;
  return `lanes[k & 7] = lanes[k & 7]! + g[${at}]! * ${result}; k++;`;
}

/** Every step for the first lane, then the second, …: step by step, so that lanes stay abreast. */
function statements(program: Program, lanes: number, precision: Precision): string[] {
  return program.steps.flatMap((step, index) =>
    laneNames(lanes).flatMap((lane) => {
      const text = statement(program, step, `${lane}${index}`, lane, precision);
      return text === undefined ? [] : [`      ${text}`];
    }),
  );
}

function statement(program: Program, step: Step, name: string, lane: string, precision: Precision): string | undefined {
  const of = (index: number): string => reference(program, index, lane);
  const round = (text: string): string => (precision === 'float32' ? `f(${text})` : text);
  switch (step.kind) {
    case 'constant':
    case 'parameter':
      return undefined;
    case 'input':
      return `const ${name} = x[${element(lane)}]!;`;
    case 'unary':
      if (precision === 'float64' && step.operation in bitOperations) {
        return `const ${name} = bitOperations.${step.operation}(${of(step.of)});`;
      }
      return unaries[step.operation](name, of(step.of), round);
    case 'binary':
      return `const ${name} = ${binaries[step.operation](of(step.left), of(step.right), round)};`;
    case 'select': {
      const pick = precision === 'float32' ? 'pick32' : 'pick64';
      const condition = `${of(step.left)} ${comparisons[step.comparison]} ${of(step.right)}`;
      return isUnpredictable(program, step)
        ? `${pick}[0] = ${of(step.whenFalse)}; ${pick}[1] = ${of(step.whenTrue)}; const ${name} = ${pick}[+(${condition})]!;`
        : `const ${name} = ${condition} ? ${of(step.whenTrue)} : ${of(step.whenFalse)};`;
    }
    default:
      return step satisfies never;
  }
}

/** How a step is written where it is used: constants and parameters in place, everything else by name. */
function reference(program: Program, index: number, lane: string): string {
  const step = program.steps[index]!;
  if (step.kind === 'parameter') return `$${step.name}`;
  if (step.kind !== 'constant') return `${lane}${index}`;
  if (Number.isNaN(step.value)) return 'Number.NaN';
  const text = Object.is(step.value, -0) ? '-0' : String(step.value).replace('Infinity', 'Number.POSITIVE_INFINITY');
  return text.startsWith('-') ? `(${text})` : text;
}

/**
 * Whether the choice depends on an input's sign or size within the usual range: a branch would be mispredicted (5 ns), an
 * indexed load never is. Checks for NaN and for far limits are left to the branch predictor.
 */
function isUnpredictable(program: Program, step: Extract<Step, { kind: 'select' }>): boolean {
  if (step.left === step.right) return false;
  const right = program.steps[step.right]!;
  return right.kind !== 'constant' || Math.abs(right.value) < 4;
}

type Round = (text: string) => string;

const assigned =
  (value: (a: string, round: Round) => string) =>
  (name: string, a: string, round: Round): string =>
    `const ${name} = ${value(a, round)};`;

const unaries: { readonly [operation in UnaryOperation]: (name: string, a: string, round: Round) => string } = {
  negate: assigned((a) => `-${a}`),
  abs: assigned((a) => `Math.abs(${a})`),
  sqrt: assigned((a, round) => round(`Math.sqrt(${a})`)),
  floor: assigned((a) => `Math.floor(${a})`),
  powerOfTwo: (name, a) => `bits[0] = (${a} + 127) << 23; const ${name} = floats[0]!;`,
  exponent: (name, a) => `floats[0] = ${a}; const ${name} = ((bits[0]! >> 23) & 255) - 127;`,
  significand: (name, a) =>
    `floats[0] = ${a}; bits[0] = (bits[0]! & 0x7fffff) | 0x3f800000; const ${name} = floats[0]!;`,
  exp: assigned((a) => `Math.exp(${a})`),
  expm1: assigned((a) => `Math.expm1(${a})`),
  log: assigned((a) => `Math.log(${a})`),
  log1p: assigned((a) => `Math.log1p(${a})`),
  tanh: assigned((a) => `Math.tanh(${a})`),
  erf: assigned((a) => `erf(${a})`),
  normalCdf: assigned((a) => `normalCdf(${a})`),
  wide: assigned((a) => a),
  sin: assigned((a) => `Math.sin(${a})`),
  cos: assigned((a) => `Math.cos(${a})`),
};

const binaries: { readonly [operation in BinaryOperation]: (a: string, b: string, round: Round) => string } = {
  add: (a, b, round) => round(`${a} + ${b}`),
  subtract: (a, b, round) => round(`${a} - ${b}`),
  multiply: (a, b, round) => round(`${a} * ${b}`),
  divide: (a, b, round) => round(`${a} / ${b}`),
  min: (a, b) => `Math.min(${a}, ${b})`,
  max: (a, b) => `Math.max(${a}, ${b})`,
};

const comparisons: { readonly [comparison in Comparison]: string } = {
  greater: '>',
  greaterOrEqual: '>=',
  less: '<',
  lessOrEqual: '<=',
};
