// Writes the kernels of one activation as an AssemblyScript module: a function for each form, over arrays in one memory. They
// check nothing, allocate nothing and keep no state. Every element takes the same steps wherever it stands: the last few of an
// array pass through a scratch block, as if they stood in the middle of a longer one.

import { partialAccess } from './emit-partial-access.js';
import {
  ConstantTable,
  type Element,
  elementsPerVector,
  laneNames,
  parameterVectors,
  promote,
  scratchAt,
  type VectorContext,
  vectorOperations,
  vectorResult,
  vectorStatements,
} from './emit-vector.js';
import type { PlainOperation, Program } from './program.js';

/**
 * What a kernel does with the formula's result r: `map(x, out, n)` stores r; `product(g, x, out, n)` stores g · r, and without g
 * is what `alone` exports; `sum(g, x, lanes, n)` adds g · r to eight float64 numbers, the k-th to number k mod 8; `bias(x, bias,
 * out, rows, columns, stride)` stores r of x + bias[column], rows being `stride` elements apart. Parameter values follow.
 */
type KernelForm = 'map' | 'product' | 'sum' | 'bias';

export interface KernelDefinition {
  /** Name of the exported function. */
  readonly name: string;
  readonly form: KernelForm;
  readonly program: Program<PlainOperation>;
  /** Name of the exported function that is the product without g. */
  readonly alone?: string;
  /** Name of the kernel that maps the same formula. */
  readonly map?: string;
}

/** A module: its AssemblyScript source, and the constants that it finds, each eight bytes twice, at the imported address. */
export interface KernelModule {
  readonly source: string;
  readonly constants: Uint8Array;
}

/** Vector operations above which a program's registers no longer hold two wide vectors abreast. */
const crowdedProgram = 100;
/** Vector operations above which a pass over a row in the nearest cache costs little beside the formula. */
const longProgram = 16;

/** How much speed a module gives for size: long formulas one vector at a time, the value's excepted (1) or included (2). */
export type Compactness = 0 | 1 | 2;

/** Elements of rows that lie next to each other which are biased before f is taken of all of them. */
const rowsTogether = 4096;

/** The kernels of one activation over elements of one kind. */
export function emitModule(
  element: Element,
  parameters: readonly string[],
  kernels: readonly KernelDefinition[],
  compactness: Compactness,
): KernelModule {
  const constants = new ConstantTable(element);
  const areShort = kernels.every(({ program }) => vectorOperations(program, element) <= longProgram);
  const parts = [
    '@external("env", "constants") declare const constantsAt: usize;',
    // Where formulas are short, a call at the end of each row would show.
    partialAccess[element].replaceAll(/^function/gm, areShort ? '@inline function' : 'function'),
    ...kernels.map((kernel) => new KernelWriter(kernel, element, parameters, constants, compactness).text()),
    '',
  ];
  return { source: parts.join('\n\n'), constants: constants.bytes() };
}

const signatures: { readonly [form in KernelForm]: readonly string[] } = {
  map: ['x: usize', 'out: usize', 'n: i32'],
  product: ['g: usize', 'x: usize', 'out: usize', 'n: i32'],
  sum: ['g: usize', 'x: usize', 'lanes: usize', 'n: i32'],
  bias: ['from: usize', 'bias: usize', 'to: usize', 'rows: i32', 'columns: i32', 'stride: i32'],
};

/** A pointer that a loop moves along; `turn` is a factor on its steps. */
interface Pointer {
  readonly name: string;
  readonly turn?: string;
}

/** A loop over blocks of vectors abreast. */
interface Loop {
  readonly reads: readonly Pointer[];
  /** False when nothing is stored block by block. */
  readonly isStored: boolean;
  /** Whether the formula is computed at all: a bare loop stores its input. */
  readonly isBare?: boolean;
  /** The vector that the formula takes at `at` bytes from the pointers. */
  input(at: number): string;
  /** Statements for one lane; `result` names the vector of the formula's results. */
  finish(at: number, result: string, lane: string, index: number): readonly string[];
}

class KernelWriter {
  readonly #kernel: KernelDefinition;
  readonly #element: Element;
  readonly #parameters: readonly string[];
  /** Elements in one vector. */
  readonly #width: number;
  readonly #type: 'f32x4' | 'f64x2';
  readonly #lanes: readonly string[];
  readonly #operations: number;
  readonly #context: VectorContext;

  constructor(
    kernel: KernelDefinition,
    element: Element,
    parameters: readonly string[],
    constants: ConstantTable,
    compactness: Compactness,
  ) {
    const { program, form } = kernel;
    this.#context = { program, element, constants };
    this.#kernel = kernel;
    this.#element = element;
    this.#parameters = parameters;
    this.#width = elementsPerVector[element];
    this.#type = element === 'f32' ? 'f32x4' : 'f64x2';
    this.#operations = vectorOperations(program, element);
    const isSpared = compactness >= (form === 'map' ? 2 : 1) && this.#operations > longProgram;
    this.#lanes = laneNames(isSpared ? 1 : form === 'sum' ? 8 / this.#width : this.#abreast());
  }

  text(): string {
    const { name, form, alone } = this.#kernel;
    const values = this.#parameters.map((each) => `p_${each}: ${this.#element}`);
    const write = (keyword: string, as: string, inputs: readonly string[], body: readonly string[]): string =>
      [
        `${keyword}function ${as}(${[...inputs, ...values].join(', ')}): void {`,
        ...body.map((line) => `  ${line}`),
        '}',
      ].join('\n');
    const body = ['const constants = constantsAt;', ...this.#splats(), ...this[form]()];
    if (form !== 'product') return write('export ', name, signatures[form], body);
    const passed = this.#parameters.map((each) => `p_${each}`);
    const call = (g: string, turn: number): string[] => [
      `${name}By(${[g, turn, 'x', 'out', 'n', ...passed].join(', ')});`,
    ];
    return [
      write('', `${name}By`, ['g: usize', 'turn: usize', ...signatures.map], body),
      write('export ', name, signatures.product, call('g', 1)),
      ...(alone === undefined ? [] : [write('export ', alone, signatures.map, call('constantsAt', 0))]),
    ].join('\n\n');
  }

  /** As many chains as the 16 registers hold: measured on V8 11.3. */
  #abreast(): number {
    const isWide = this.#element === 'f32' && this.#context.program.steps.some(({ wide }) => wide);
    if (!isWide) return 4;
    return this.#operations > crowdedProgram ? 1 : 2;
  }

  #splats(): string[] {
    return parameterVectors(this.#context.program, this.#element).map(({ name, wide }) =>
      wide ? `const $${name}Wide = f64x2.splat(<f64>p_${name});` : `const $${name} = ${this.#type}.splat(p_${name});`,
    );
  }

  map(): string[] {
    return this.#blocks({
      reads: [{ name: 'x' }],
      isStored: true,
      input: (at) => `v128.load(x, ${at})`,
      finish: (at, result) => [`v128.store(out, ${result}, ${at});`],
    });
  }

  product(): string[] {
    return this.#blocks({
      // Without g the ones at the head of the constants are read again and again: the pointer stays.
      reads: [{ name: 'x' }, { name: 'g', turn: 'turn' }],
      isStored: true,
      input: (at) => `v128.load(x, ${at})`,
      finish: (at, result, lane) => [`v128.store(out, ${this.#type}.mul(${lane}g, ${result}), ${at});`],
    });
  }

  bias(): string[] {
    const isBare = this.#operations > longProgram && this.#kernel.map !== undefined;
    const bytes = `<usize>stride * ${16 / this.#width}`;
    const row = [
      'let x = from, out = to, b = bias, n = columns;',
      ...this.#blocks({
        reads: [{ name: 'x' }, { name: 'b' }],
        isStored: true,
        isBare,
        input: (at) => `${this.#type}.add(v128.load(x, ${at}), v128.load(b, ${at}))`,
        finish: (at, result) => [`v128.store(out, ${result}, ${at});`],
      }),
      `from += ${bytes}; to += ${bytes};`,
    ];
    if (!isBare) return ['for (let row = 0; row < rows; row++) {', ...row.map((line) => `  ${line}`), '}'];
    // The sums of a few rows first, as many as the nearest cache holds, then f over all of them at once.
    const passed = ['start', 'start', 'count', ...this.#parameters.map((each) => `p_${each}`)];
    return [
      `const together = stride == columns && columns < ${rowsTogether} ? ${rowsTogether} / columns : 1;`,
      'for (let row = 0; row < rows;) {',
      '  const start = to, last = min(rows, row + together), count = (last - row) * columns;',
      '  for (; row < last; row++) {',
      ...row.map((line) => `    ${line}`),
      '  }',
      `  ${this.#kernel.map}(${passed.join(', ')});`,
      '}',
    ];
  }

  sum(): string[] {
    const quarters = [0, 1, 2, 3].map((i) => ({ name: `s${i}`, at: 16 * i }));
    /** Sums that one vector adds to. */
    const each = this.#width / 2;
    const add = (lane: string, index: number): string[] =>
      this.#element === 'f64'
        ? [`s${index} = f64x2.add(s${index}, f64x2.mul(${lane}g, ${lane}r));`]
        : ['l', 'h'].map((half, i) => {
            const s = `s${2 * index + i}`;
            return `${s} = f64x2.add(${s}, f64x2.mul(${promote(`${lane}g`, half)}, ${promote(`${lane}r`, half)}));`;
          });
    // Where fewer vectors stand abreast than eight elements take, the sums move round instead.
    const turns = 4 / (each * this.#lanes.length);
    const turn = quarters.map(({ name }, i) => `const t${i} = ${name};`).join(' ');
    const turned = quarters.map(({ name }, i) => `${name} = t${(i + each * this.#lanes.length) % 4};`).join(' ');
    return [
      ...quarters.map(({ name, at }) => `let ${name} = v128.load(lanes, ${at});`),
      ...(turns > 1 ? ['let turns = 0;'] : []),
      ...this.#blocks({
        reads: [{ name: 'x' }, { name: 'g' }],
        isStored: false,
        input: (at) => `v128.load(x, ${at})`,
        // In the last block the places behind the array hold zeros, whose r may be anything: it is masked.
        finish: (_, result, lane, index) => [
          `const ${lane}r = v128.and(${result}, ${lane}Mask);`,
          ...add(lane, index),
          ...(turns > 1 && index === this.#lanes.length - 1 ? [turn, turned, 'turns++;'] : []),
        ],
      }),
      ...(turns > 1 ? [`while (turns & ${turns - 1}) {`, `  ${turn}`, `  ${turned}`, '  turns++;', '}'] : []),
      ...quarters.map(({ name, at }) => `v128.store(lanes, ${name}, ${at});`),
    ];
  }

  /** The loop: all loads of a block before all its stores, so that arrays may be one and the same. */
  #blocks(loop: Loop): string[] {
    const pointers = [...loop.reads, ...(loop.isStored ? [{ name: 'out' }] : [])];
    const whole = this.#block(loop, pointers, this.#lanes);
    const isShort = loop.isBare === true || this.#operations <= longProgram;
    // A short formula is written once more for single vectors; a long one must not be, and takes the last block from scratch.
    return isShort && loop.isStored
      ? [`while (n >= ${this.#width * this.#lanes.length}) {`, ...whole, '}', ...this.#singles(loop, pointers)]
      : this.#scratched(loop, whole);
  }

  /** One turn: loads, formula, results, pointers moved along. */
  #block(
    { isBare = false, reads, input, finish }: Loop,
    pointers: readonly Pointer[],
    lanes: readonly string[],
    g = (at: number): string => `v128.load(g, ${at})`,
  ): string[] {
    const loaded = (lane: string): string => `${lane}x`;
    const hasG = reads.some(({ name }) => name === 'g');
    const result = (lane: string): string => (isBare ? loaded(lane) : vectorResult(this.#context, lane, loaded(lane)));
    const steps = pointers.map(({ name, turn }) => `${name} += ${16 * lanes.length}${turn ? ` * ${turn}` : ''};`);
    return [
      ...lanes.flatMap((lane, i) => [
        ...(hasG ? [`const ${lane}g = ${g(16 * i)};`] : []),
        `const ${loaded(lane)} = ${input(16 * i)};`,
      ]),
      ...(isBare ? [] : vectorStatements(this.#context, lanes, loaded)),
      ...lanes.flatMap((lane, i) => finish(16 * i, result(lane), lane, i)),
      `${steps.join(' ')} n -= ${this.#width * lanes.length};`,
    ].map((line) => `  ${line}`);
  }

  /** What is left of an array: single vectors, then the part of one. */
  #singles(loop: Loop, pointers: readonly Pointer[]): string[] {
    const lane = this.#lanes.slice(0, 1);
    const part: Loop = {
      ...loop,
      input: (at) => loop.input(at).replaceAll(/v128\.load\((x|b), 0\)/g, 'loadPart($1, n)'),
      finish: (...place) =>
        loop.finish(...place).map((line) => line.replace(/^v128\.store\(out, (.*), 0\);$/, 'storePart(out, $1, n);')),
    };
    return [
      `while (n >= ${this.#width}) {`,
      ...this.#block(loop, pointers, lane),
      '}',
      'if (n > 0) {',
      ...this.#block(part, pointers, lane, () => 'loadPart(g, n)'),
      '}',
    ];
  }

  /** Every block by the same statements: the last one is copied to scratch, and its results from there. */
  #scratched({ reads, isStored }: Loop, whole: readonly string[]): string[] {
    const block = this.#width * this.#lanes.length;
    const places = this.#lanes.map((lane, index) => ({ lane, at: 16 * index, from: index * this.#width }));
    return [
      ...(isStored ? ['let end: usize = 0;'] : places.map(({ lane }) => `let ${lane}Mask = i32x4.splat(-1);`)),
      'while (n > 0) {',
      `  if (n < ${block}) {`,
      ...reads.flatMap(({ name }, i) => [
        ...places.map(
          ({ at, from }) =>
            `    v128.store(constants + ${scratchAt[i]}, loadPart(${name} + ${at}, n - ${from}), ${at});`,
        ),
        `    ${name} = constants + ${scratchAt[i]};`,
      ]),
      ...(isStored
        ? [`    end = out; out = constants + ${scratchAt[0]};`]
        : places.map(({ lane, from }) => `    ${lane}Mask = firstOf(n - ${from});`)),
      '  }',
      ...whole,
      '}',
      ...(isStored
        ? [
            'if (end) {',
            // n has become negative: what the last block lacked.
            ...places.map(
              ({ at, from }) =>
                `  storePart(end + ${at}, v128.load(constants, ${scratchAt[0]! + at}), n + ${block - from});`,
            ),
            '}',
          ]
        : []),
    ];
  }
}
