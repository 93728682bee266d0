// Writes the steps of a program as AssemblyScript statements on 128-bit vectors, several vectors abreast: a processor overlaps
// a few short chains of dependent operations where it cannot overlap one long one.
import type { BinaryOperation, Comparison } from './expr.js';
import type { PlainOperation, Program, Step } from './program.js';

/** What an array holds. A vector covers four float32 or two float64 elements. */
export type Element = 'f32' | 'f64';

export const elementsPerVector: { readonly [element in Element]: number } = { f32: 4, f64: 2 };

type VectorProgram = Program<PlainOperation>;
type VectorStep = Step<PlainOperation>;

/** A block of ones and two of scratch stand at the head of the constants: four vectors each. */
const blockVectors = 4;
/** Where the scratch blocks are, in bytes from the constants' address. */
export const scratchAt: readonly number[] = [16 * blockVectors, 32 * blockVectors];

/**
 * The constants of a module, as a table of vectors in memory: V8 rebuilds a constant vector from two integer registers wherever
 * it is used, where a load costs nothing. A vector is shipped as its first eight bytes, which it holds twice.
 */
export class ConstantTable {
  readonly #index = new Map<string, number>();
  readonly #numbers: { readonly wide: boolean; readonly value: number }[];

  constructor(element: Element) {
    this.#numbers = Array.from({ length: 3 * blockVectors }, (_, i) => ({
      wide: element === 'f64',
      value: i < blockVectors ? 1 : 0,
    }));
  }

  /** The vector that holds the number in all lanes. */
  splat(value: number, wide: boolean): string {
    if (Object.is(value, 0)) return 'i32x4.splat(0)';
    const key = `${wide} ${Object.is(value, -0) ? '-0' : value}`;
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#numbers.push({ wide, value }) - 1;
      this.#index.set(key, index);
    }
    return `v128.load(constants, ${16 * index})`;
  }

  /** The first eight bytes of each vector, little-endian. */
  bytes(): Uint8Array {
    const view = new DataView(new ArrayBuffer(8 * this.#numbers.length));
    for (const [i, { wide, value }] of this.#numbers.entries()) {
      if (wide) view.setFloat64(8 * i, value, true);
      else for (const half of [0, 4]) view.setFloat32(8 * i + half, value, true);
    }
    return new Uint8Array(view.buffer);
  }
}

/** The constants of one block of statements: each is loaded once, where it is first needed, for all lanes. */
class ConstantLoads {
  readonly #table: Constants;
  readonly #names = new Map<string, string>();
  #pending: string[] = [];

  constructor(table: Constants) {
    this.#table = table;
  }

  splat(value: number, wide: boolean): string {
    const load = this.#table.splat(value, wide);
    let name = this.#names.get(load);
    if (name === undefined) {
      name = `k${this.#names.size}`;
      this.#names.set(load, name);
      this.#pending.push(`const ${name}: v128 = ${load};`);
    }
    return name;
  }

  /** The loads that must stand before what was written since the last call. */
  take(): string[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }
}

interface Constants {
  splat(value: number, wide: boolean): string;
}

/** Names of vectors abreast. */
export const laneNames = (count: number): string[] => ['a', 'b', 'c', 'd'].slice(0, count);

/** A wide step over four float32 elements takes two vectors, over two float64 elements one. */
const halvesOf = (step: VectorStep, element: Element): string[] => (step.wide && element === 'f32' ? ['l', 'h'] : ['']);

/** Every step for the first lane, then the second, …; `input` names the vector that a lane has loaded. */
export function vectorStatements(
  { program, element, constants }: VectorContext,
  lanes: readonly string[],
  input: (lane: string) => string,
): string[] {
  const loads = new ConstantLoads(constants);
  return program.steps.flatMap((step, index) =>
    lanes.flatMap((lane) =>
      halvesOf(step, element).flatMap((half) => {
        const text = expression({ program, element, constants: loads, lane, half, input: input(lane) }, step);
        return text === undefined ? [] : [...loads.take(), `const ${lane}${index}${half}: v128 = ${text};`];
      }),
    ),
  );
}

/** The vector that holds the result of a lane. */
export const vectorResult = (context: VectorContext, lane: string, input: string): string =>
  reference({ ...context, lane, half: '', input }, context.program.result);

/** How many vector operations a program takes for one vector of elements. */
export const vectorOperations = ({ steps }: VectorProgram, element: Element): number =>
  steps
    .filter(({ kind }) => kind === 'unary' || kind === 'binary' || kind === 'select')
    .reduce((sum, step) => sum + halvesOf(step, element).length, 0);

/** Parameter vectors that a program uses: `$name` of float32 or float64 numbers, `$nameWide` of float64 ones beside float32. */
export const parameterVectors = ({ steps }: VectorProgram, element: Element): { name: string; wide: boolean }[] =>
  steps.flatMap((step) =>
    step.kind === 'parameter' ? [{ name: step.name, wide: step.wide && element === 'f32' }] : [],
  );

/** What is written: a program, over elements of one kind, with the constants of its module. */
export interface VectorContext {
  readonly program: VectorProgram;
  readonly element: Element;
  readonly constants: Constants;
}

interface Place extends VectorContext {
  readonly lane: string;
  readonly half: string;
  readonly input: string;
}

function expression(place: Place, step: VectorStep): string | undefined {
  const of = (index: number): string => reference(place, index);
  const type = step.wide ? 'f64x2' : 'f32x4';
  switch (step.kind) {
    case 'constant':
    case 'parameter':
      return undefined;
    case 'input':
      if (!step.wide || place.element === 'f64') return undefined;
      return promote(place.input, place.half);
    case 'unary':
      if (step.operation === 'narrow') return narrow(place, step.of);
      if (step.operation === 'promote') return promote(of(step.of), place.half);
      return unary(place, type, step.operation, of(step.of));
    case 'binary':
      return binary(type, step.operation, of(step.left), of(step.right));
    case 'select':
      return select(place, step, type);
    default:
      return step satisfies never;
  }
}

/** One half of a vector of float32 numbers, as float64 numbers. */
export const promote = (vector: string, half: string): string =>
  `f64x2.promote_low_f32x4(${half === 'l' ? vector : `v128.shuffle<i64>(${vector}, ${vector}, 1, 0)`})`;

/** Two vectors of float64 numbers, rounded, as one of float32 numbers. */
function narrow(place: Place, of: number): string {
  const half = (name: string): string => `f32x4.demote_f64x2_zero(${reference({ ...place, half: name }, of)})`;
  return `v128.shuffle<i64>(${half('l')}, ${half('h')}, 0, 2)`;
}

function select(place: Place, step: Extract<VectorStep, { kind: 'select' }>, type: string): string {
  const of = (index: number): string => reference(place, index);
  const [left, right, whenTrue, whenFalse] = [step.left, step.right, step.whenTrue, step.whenFalse];
  // a < b ? b : a and a > b ? b : a are single instructions, NaN included.
  if (left === whenFalse && right === whenTrue) {
    if (step.comparison === 'less') return `${type}.pmax(${of(left)}, ${of(right)})`;
    if (step.comparison === 'greater') return `${type}.pmin(${of(left)}, ${of(right)})`;
  }
  const mask = `${type}.${comparisons[step.comparison]}(${of(left)}, ${of(right)})`;
  if (isZero(place.program, whenFalse)) return `v128.and(${of(whenTrue)}, ${mask})`;
  if (isZero(place.program, whenTrue)) return `v128.andnot(${of(whenFalse)}, ${mask})`;
  return `v128.bitselect(${of(whenTrue)}, ${of(whenFalse)}, ${mask})`;
}

function isZero({ steps }: VectorProgram, index: number): boolean {
  const step = steps[index]!;
  return step.kind === 'constant' && Object.is(step.value, 0);
}

/** How a step is written where it is used: input, constants and parameters in place, everything else by name. */
function reference(place: Place, index: number): string {
  const { program, element, lane, half, input } = place;
  const step = program.steps[index]!;
  if (step.kind === 'input' && (!step.wide || element === 'f64')) return input;
  if (step.kind === 'parameter') return `$${step.name}${step.wide && element === 'f32' ? 'Wide' : ''}`;
  if (step.kind === 'constant') return place.constants.splat(step.value, step.wide);
  return `${lane}${index}${halvesOf(step, element).length > 1 ? half : ''}`;
}

function binary(type: string, operation: BinaryOperation, left: string, right: string): string {
  return `${type}.${binaries[operation]}(${left}, ${right})`;
}

const binaries: { readonly [operation in BinaryOperation]: string } = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  min: 'min',
  max: 'max',
};

const comparisons: { readonly [comparison in Comparison]: string } = {
  greater: 'gt',
  greaterOrEqual: 'ge',
  less: 'lt',
  lessOrEqual: 'le',
};

function unary(
  { constants }: Place,
  type: string,
  operation: Exclude<PlainOperation, 'narrow' | 'promote'>,
  a: string,
): string {
  const wide = type === 'f64x2';
  // Whole numbers are moved between exponent bits and floating point by adding 1.5 · 2^23 or 1.5 · 2^52, which leaves them in
  // the lowest bits: no conversion instruction is as cheap.
  switch (operation) {
    case 'negate':
      return `${type}.neg(${a})`;
    case 'powerOfTwo':
      return wide
        ? `i64x2.shl(f64x2.add(${a}, ${constants.splat(3 * 2 ** 51 + 1023, true)}), 52)`
        : `i32x4.shl(f32x4.add(${a}, ${constants.splat(0xc00000 + 127, false)}), 23)`;
    case 'exponent':
      return wide
        ? `f64x2.sub(v128.or(i64x2.shr_u(i64x2.shl(${a}, 1), 53), i64x2.splat(0x4330000000000000)), ${constants.splat(2 ** 52 + 1023, true)})`
        : `f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(i32x4.shl(${a}, 1), 24), i32x4.splat(127)))`;
    case 'significand':
      return wide
        ? `v128.or(v128.and(${a}, i64x2.splat(0xfffffffffffff)), i64x2.splat(0x3ff0000000000000))`
        : `v128.or(v128.and(${a}, i32x4.splat(0x7fffff)), i32x4.splat(0x3f800000))`;
    case 'abs':
    case 'sqrt':
    case 'floor':
      return `${type}.${operation}(${a})`;
    default:
      return operation satisfies never;
  }
}
