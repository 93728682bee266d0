// Writes the kernels of one activation as an AssemblyScript module: a function for each form, over arrays in one memory. They
// check nothing, allocate nothing and keep no state. Every element takes the same steps wherever it stands: the last few of
// an array go through the same formula, loaded and stored piece by piece.
import {
  ConstantTable,
  type Element,
  elementsPerVector,
  laneNames,
  parameterVectors,
  promote,
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
export type KernelForm = 'map' | 'product' | 'sum' | 'bias';

/** A formula that several kernels share. */
export interface VectorFormula {
  readonly name: string;
  readonly program: Program<PlainOperation>;
}

export interface KernelDefinition {
  /** Name of the exported function. */
  readonly name: string;
  readonly form: KernelForm;
  readonly formula: VectorFormula;
  /** Name of the exported function that is the product without g. */
  readonly alone?: string;
  /** Name of the kernel that maps the same formula. */
  readonly map?: string;
}

/** Vector operations above which a program's registers no longer hold two wide vectors abreast. */
const crowdedProgram = 100;
/** Vector operations above which a pass over a row in the nearest cache costs little beside the formula. */
const longProgram = 16;

/** A module: its AssemblyScript source, and the bytes of the constants that it finds at the imported address `env.constants`. */
export interface KernelModule {
  readonly source: string;
  readonly constants: Uint8Array;
}

/** Formulas, the kernels on them, and how the ends of arrays are loaded and stored. */
export function emitModule(
  element: Element,
  parameters: readonly string[],
  kernels: readonly KernelDefinition[],
): KernelModule {
  const constants = new ConstantTable();
  const formulas = [...new Set(kernels.map(({ formula }) => formula))];
  const parts = [
    '@external("env", "constants") declare const constantsAt: usize;',
    partialAccess[element],
    ...formulas.map((each) => emitFormula(each, element, constants)),
    ...kernels.map((kernel) => new KernelWriter(kernel, element, parameters, constants).text()),
    '',
  ];
  return { source: parts.join('\n\n'), constants: constants.bytes(element) };
}

/** The function of one vector. */
function emitFormula({ name, program }: VectorFormula, element: Element, constants: ConstantTable): string {
  const context = { program, element, constants };
  const inputs = ['x', ...vectorNames(program, element)].map((each) => `${each}: v128`);
  return [
    `function ${name}(${inputs.join(', ')}): v128 {`,
    '  const constants = constantsAt;',
    ...vectorStatements(context, ['a'], () => 'x').map((line) => `  ${line}`),
    `  return ${vectorResult(context, 'a', 'x')};`,
    '}',
  ].join('\n');
}

const vectorNames = (program: VectorFormula['program'], element: Element): string[] =>
  parameterVectors([program], element).map(({ name, wide }) => `$${name}${wide ? 'Wide' : ''}`);

class KernelWriter {
  readonly #kernel: KernelDefinition;
  readonly #element: Element;
  readonly #parameters: readonly string[];
  /** Elements in one vector. */
  readonly #width: number;
  readonly #lanes: readonly string[];
  readonly #operations: number;
  readonly #context: VectorContext;

  constructor(kernel: KernelDefinition, element: Element, parameters: readonly string[], constants: ConstantTable) {
    this.#context = { program: kernel.formula.program, element, constants };
    this.#kernel = kernel;
    this.#element = element;
    this.#parameters = parameters;
    this.#width = elementsPerVector[element];
    this.#operations = vectorOperations(kernel.formula.program, element);
    this.#lanes = laneNames(kernel.form === 'sum' ? 8 / this.#width : this.#abreast());
  }

  text(): string {
    const { name, form, alone } = this.#kernel;
    const values = this.#parameters.map((each) => `p_${each}: ${this.#element}`);
    const write = (keyword: string, as: string, inputs: readonly string[], body: readonly string[]): string =>
      [`${keyword}function ${as}(${[...inputs, ...values].join(', ')}): void {`, ...body, '}'].join('\n');
    const body = ['  const constants = constantsAt;', ...this.#splats(), ...this[form]()];
    if (form !== 'product') return write('export ', name, signatures[form], body);
    const passed = this.#parameters.map((each) => `p_${each}`);
    const call = (g: string, step: number): string[] => [`  ${name}By(${[g, step, 'x', 'out', 'n', ...passed].join(', ')});`];
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
    const type = this.#element === 'f32' ? 'f32x4' : 'f64x2';
    return parameterVectors([this.#kernel.formula.program], this.#element).map(({ name, wide }) =>
      wide ? `  const $${name}Wide = f64x2.splat(<f64>p_${name});` : `  const $${name} = ${type}.splat(p_${name});`,
    );
  }

  map(): string[] {
    return this.#blocks(
      'n',
      ['x', 'out'],
      (at) => `v128.load(x, ${at})`,
      (at, result) => `v128.store(out, ${result}, ${at});`,
      (result) => `storePart(out, ${result('loadPart(x, n)')}, n);`,
    );
  }

  product(): string[] {
    const times = (g: string, result: string): string => `${this.#element === 'f32' ? 'f32x4' : 'f64x2'}.mul(${g}, ${result})`;
    return this.#blocks(
      'n',
      ['x', 'out', 'g'],
      (at) => `v128.load(x, ${at})`,
      (at, result, lane) => `v128.store(out, ${times(`${lane}g`, result)}, ${at});`,
      (result) => `storePart(out, ${times('loadPart(g, n)', result('loadPart(x, n)'))}, n);`,
      (at, lane) => [`const ${lane}g = v128.load(g, ${at});`],
    );
  }

  bias(): string[] {
    const sum = (x: string, b: string): string => `${this.#element === 'f32' ? 'f32x4' : 'f64x2'}.add(${x}, ${b})`;
    const isLong = this.#operations > longProgram && this.#kernel.map !== undefined;
    const result = (plain: string): string => (isLong ? plain : this.#call(plain));
    const row = this.#blocks(
      'n',
      ['x', 'b', 'out'],
      (at) => sum(`v128.load(x, ${at})`, `v128.load(b, ${at})`),
      (at, computed, lane) => `v128.store(out, ${isLong ? `${lane}x` : computed}, ${at});`,
      () => `storePart(out, ${result(sum('loadPart(x, n)', 'loadPart(b, n)'))}, n);`,
      undefined,
      isLong,
    );
    return [
      '  for (let row = 0; row < rows; row++) {',
      '    let x: usize = from + (<usize>(row * stride) << shift), out: usize = to + (<usize>(row * stride) << shift);',
      '    let b = bias, n = columns;',
      ...(isLong ? ['    const start = out;'] : []),
      ...row.map((line) => `  ${line}`),
      ...(isLong
        ? [`    ${this.#kernel.map}(${['start', 'start', 'columns', ...this.#parameters.map((each) => `p_${each}`)].join(', ')});`]
        : []),
      '  }',
    ];
  }

  sum(): string[] {
    const quarters = [0, 1, 2, 3].map((i) => ({ name: `s${i}`, at: 16 * i }));
    const add = (lane: string, i: number, result: string): string[] =>
      this.#element === 'f64'
        ? [`s${i} = f64x2.add(s${i}, f64x2.mul(${lane}g, ${result}));`]
        : [0, 1].map((half) => {
            const promoted = (each: string): string => promote(each, 'lh'[half]!);
            const s = `s${2 * i + half}`;
            return `${s} = f64x2.add(${s}, f64x2.mul(${promoted(`${lane}g`)}, ${promoted(result)}));`;
          });
    const step = this.#width;
    const call = (input: string): string => this.#call(input);
    return [
      ...quarters.map(({ name, at }) => `  let ${name} = v128.load(lanes, ${at});`),
      ...this.#blocks(
        'n',
        ['g', 'x'],
        (at) => `v128.load(x, ${at})`,
        (_, result, lane) => [`const ${lane}r = ${result};`, ...add(lane, this.#lanes.indexOf(lane), `${lane}r`)].join(' '),
        undefined,
        (at, lane) => [`const ${lane}g = v128.load(g, ${at});`],
      ),
      '  if (n > 0) {',
      ...this.#lanes.flatMap((lane, i) => [
        `    const ${lane}g = loadPart(g + ${16 * i}, n - ${step * i}), ${lane}r = v128.and(${call(`loadPart(x + ${16 * i}, n - ${step * i})`)}, firstOf(n - ${step * i}));`,
        ...add(lane, i, `${lane}r`).map((line) => `    ${line}`),
      ]),
      '  }',
      ...quarters.map(({ name, at }) => `  v128.store(lanes, ${name}, ${at});`),
    ];
  }

  /** The formula of one vector, by a call. */
  #call(input: string): string {
    const { name, program } = this.#kernel.formula;
    return `${name}(${[input, ...vectorNames(program, this.#element)].join(', ')})`;
  }

  /** A loop over whole blocks, all loads before all stores, and one over what is left. */
  #blocks(
    count: string,
    pointers: readonly string[],
    load: (at: number, lane: string) => string,
    store: (at: number, result: string, lane: string) => string,
    rest: ((result: (input: string) => string) => string) | undefined,
    prepare: (at: number, lane: string) => string[] = () => [],
    isBare = false,
  ): string[] {
    const block = this.#width * this.#lanes.length;
    const input = (lane: string): string => `${lane}x`;
    const places = this.#lanes.map((lane, i) => ({ lane, at: 16 * i }));
    // Without g a product reads the ones at the head of the constants again and again: its pointer stays.
    const isStill = (pointer: string): boolean => pointer === 'g' && this.#kernel.form === 'product';
    const advance = (by: number): string =>
      `${pointers.map((each) => `${each} += ${by}${isStill(each) ? ' * turn' : ''};`).join(' ')} ${count} -= `;
    return [
      `  while (${count} >= ${block}) {`,
      ...places.flatMap(({ lane, at }) => [...prepare(at, lane), `const ${input(lane)} = ${load(at, lane)};`]).map((l) => `    ${l}`),
      ...(isBare ? [] : vectorStatements(this.#context, this.#lanes, input).map((line) => `    ${line}`)),
      ...places.map(({ lane, at }) => `    ${store(at, isBare ? '' : vectorResult(this.#context, lane, input(lane)), lane)}`),
      `    ${advance(16 * this.#lanes.length)}${block};`,
      '  }',
      ...(rest === undefined
        ? []
        : [
            `  while (${count} > 0) {`,
            `    ${rest((each) => this.#call(each))}`,
            `    ${advance(16)}${this.#width};`,
            '  }',
          ]),
    ];
  }
}

const signatures: { readonly [form in KernelForm]: readonly string[] } = {
  map: ['x: usize', 'out: usize', 'n: i32'],
  product: ['g: usize', 'x: usize', 'out: usize', 'n: i32'],
  sum: ['g: usize', 'x: usize', 'lanes: usize', 'n: i32'],
  bias: ['from: usize', 'bias: usize', 'to: usize', 'rows: i32', 'columns: i32', 'stride: i32'],
};

/** Loads and stores of the first n elements of a vector (all of them when there are more), and a mask over them. */
const partialAccess: { readonly [element in Element]: string } = {
  f32: `const shift = 2;

function loadPart(at: usize, n: i32): v128 {
  if (n >= 4) return v128.load(at);
  if (n == 3) return v128.load_lane<f32>(at, v128.load64_zero(at), 2, 8);
  if (n == 2) return v128.load64_zero(at);
  return n == 1 ? v128.load32_zero(at) : i32x4.splat(0);
}

function storePart(at: usize, value: v128, n: i32): void {
  if (n >= 4) return v128.store(at, value);
  if (n >= 2) v128.store64_lane(at, value, 0);
  else v128.store32_lane(at, value, 0);
  if (n == 3) v128.store32_lane(at, value, 2, 8);
}

function firstOf(n: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(n));
}`,
  f64: `const shift = 3;

function loadPart(at: usize, n: i32): v128 {
  if (n >= 2) return v128.load(at);
  return n == 1 ? v128.load64_zero(at) : i32x4.splat(0);
}

function storePart(at: usize, value: v128, n: i32): void {
  if (n >= 2) v128.store(at, value);
  else v128.store64_lane(at, value, 0);
}

function firstOf(n: i32): v128 {
  return i32x4.lt_s(i32x4(0, 0, 1, 1), i32x4.splat(n));
}`,
};
