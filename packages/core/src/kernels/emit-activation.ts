// The texts that belong to an activation: its scalar loops in TypeScript and its kernels in AssemblyScript. Run by
// scripts/generate.mjs and when a user's own record is compiled.
import type { Activation } from '../activation.js';
import { type Compactness, emitModule, type KernelDefinition, type KernelModule } from '../formula/emit-kernel.js';
import { emitFunction, emitLoop, type LoopForm, type Precision } from '../formula/emit-scalar.js';
import type { Element } from '../formula/emit-vector.js';
import type { Expr } from '../formula/expr.js';
import { float32Program, float64Program, isExpanded, type PlainOperation, type Program } from '../formula/program.js';

interface Form {
  /** The key of the loop in `Loops`. */
  readonly key: string;
  readonly form: LoopForm;
  /** The name of the formula, which several loops may share. */
  readonly formula: string;
}

/** Every loop of a record, and the formulas they compute. */
function formsOf(activation: Activation): { forms: Form[]; formulas: Map<string, Expr> } {
  const { value, derivative, derivativeFromOutput, paramDerivative = {} } = activation;
  const learnable = Object.entries(paramDerivative).flatMap(([name, by]) => (by ? [{ name, by }] : []));
  return {
    forms: [
      { key: 'value', form: 'map', formula: 'f' },
      { key: 'derivative', form: 'map', formula: 'slope' },
      { key: 'backward', form: 'product', formula: 'slope' },
      ...(derivativeFromOutput
        ? [{ key: 'backwardFromOutput', form: 'product', formula: 'slopeFromOutput' } as const]
        : []),
      ...learnable.map(({ name }) => ({ key: `gradients.${name}`, form: 'sum', formula: `by_${name}` }) as const),
    ],
    formulas: new Map([
      ['f', value],
      ['slope', derivative],
      ...(derivativeFromOutput ? ([['slopeFromOutput', derivativeFromOutput]] as const) : []),
      ...learnable.map(({ name, by }) => [`by_${name}`, by] as const),
    ]),
  };
}

/** The record with the forms that float32 loops compute. */
const inFloat32 = (activation: Activation): Activation => ({ ...activation, ...activation.float32 });

/** The source of `<activation>.generated.ts`: scalar loops. `file` is the name of the record's file without extension. */
export function emitScalarLoops(activation: Activation, file: string): string {
  const parts: string[] = [];
  const table: string[] = [];
  const parameters = Object.keys(activation.params);
  for (const precision of ['float32', 'float64'] satisfies Precision[]) {
    const { forms, formulas } = formsOf(precision === 'float32' ? inFloat32(activation) : activation);
    const functions = new Map(
      [...formulas].map(([name, formula]) => {
        const calls = `${name}_${precision}`;
        const { text, used } = emitFunction(calls, formula, precision, parameters);
        parts.push(text);
        return [name, { calls, used }];
      }),
    );
    const entries: string[] = [];
    const gradients: string[] = [];
    for (const { key, form, formula } of forms) {
      const name = `${key.replace('.', '_')}_${precision}`;
      parts.push(emitLoop({ name, form, precision, parameters, ...functions.get(formula)! }));
      if (form === 'sum') gradients.push(`${key.replace('gradients.', '')}: ${name}`);
      else entries.push(`${key}: ${name}`);
    }
    table.push(`  ${precision}: { ${[...entries, `gradients: { ${gradients.join(', ')} }`].join(', ')} },`);
  }
  const body = parts.join('\n\n');
  return `${header(file)}
import { ${activation.name} as record } from '../../../${file}.js';
${imports(body)}import { attachLoops } from '../../attached-loops.js';

${constants(body)}${body}

export const ${activation.name} = /* @__PURE__ */ attachLoops(record, {
${table.join('\n')}
});
`;
}

/** The kernels of an activation; for float64 arrays only where every step is ours, so that bits are the same everywhere. */
export function emitKernels(
  activation: Activation,
  compactness: Compactness = 0,
): { float32: KernelModule; float64?: KernelModule } {
  const float32 = emitFor('f32', inFloat32(activation), compactness, float32Program)!;
  const float64 = emitFor('f64', activation, compactness, (formula) => {
    const program = float64Program(formula);
    return isExpanded(program) ? program : undefined;
  });
  return { float32, ...(float64 && { float64 }) };
}

function emitFor(
  element: Element,
  activation: Activation,
  compactness: Compactness,
  toProgram: (formula: Expr) => Program<PlainOperation> | undefined,
): KernelModule | undefined {
  const { forms, formulas } = formsOf(activation);
  const programs = new Map<string, Program<PlainOperation>>();
  for (const [name, formula] of formulas) {
    const program = toProgram(formula);
    if (program === undefined) return undefined;
    programs.set(name, program);
  }
  const kernels = forms.flatMap(({ key, form, formula }): KernelDefinition[] => {
    // The derivative is the gradient without g.
    if (key === 'derivative') return [];
    const alone = key === 'backward' ? { alone: 'derivative' } : {};
    return [{ name: key.replace('.', '_'), form, program: programs.get(formula)!, ...alone }];
  });
  // Only engines that lay out their own memory fuse the bias, and they hold float32 arrays.
  const bias: KernelDefinition = { name: 'biasValue', form: 'bias', program: programs.get('f')!, map: 'value' };
  return emitModule(
    element,
    Object.keys(activation.params),
    element === 'f32' ? [...kernels, bias] : kernels,
    compactness,
  );
}

export const header = (file: string): string =>
  `// Written by scripts/generate.mjs from src/${file}.ts; change that file and run \`pnpm generate\`.`;

/** Imports that the loops use. */
function imports(body: string): string {
  const bits = ['powerOfTwo', 'exponent', 'significand'].flatMap((name) => [`${name}32`, `${name}64`]);
  const used = bits.filter((name) => body.includes(`${name}(`));
  return [
    used.length > 0 ? `import { ${used.join(', ')} } from '../../../formula/exponent-bits.js';\n` : '',
    body.includes('normalCdf(') ? "import { normalCdf } from '../../../formula/normal-cdf-f64.js';\n" : '',
    body.includes('erf(') ? "import { erf } from '../../../formula/erf-f64.js';\n" : '',
  ].join('');
}

/** Constants and scratch that the loops use. */
function constants(body: string): string {
  const lines = [
    /\bf\(/.test(body) ? 'const f = Math.fround;' : '',
    body.includes('pick32[') ? 'const pick32 = new Float32Array(2);' : '',
    body.includes('pick64[') ? 'const pick64 = new Float64Array(2);' : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
}
