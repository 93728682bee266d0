// The text of an activation's generated file: all its loops, attached to its record. Run by scripts/generate.mjs, never at
// run time.
import type { Activation } from '../activation.js';
import { emitLoop, type LoopForm, type Precision } from '../formula/emit-loop.js';
import type { Expr } from '../formula/expr.js';

/** Name, form and formula of each loop of a record. */
function loopsOf(activation: Activation): { key: string; form: LoopForm; formula: Expr }[] {
  const { value, derivative, derivativeFromOutput, paramDerivative = {} } = activation;
  return [
    { key: 'value', form: 'map', formula: value },
    { key: 'derivative', form: 'map', formula: derivative },
    { key: 'backward', form: 'product', formula: derivative },
    ...(derivativeFromOutput
      ? [{ key: 'backwardFromOutput', form: 'product' as const, formula: derivativeFromOutput }]
      : []),
    ...Object.entries(paramDerivative).flatMap(([name, formula]) =>
      formula ? [{ key: `gradients.${name}`, form: 'sum' as const, formula }] : [],
    ),
  ];
}

/** The source of `<activation>.generated.ts`. `file` is the name of the record's file without extension. */
export function emitActivation(activation: Activation, file: string): string {
  const parts: string[] = [];
  const table: string[] = [];
  for (const precision of ['float32', 'float64'] satisfies Precision[]) {
    const forms = precision === 'float32' ? { ...activation, ...activation.float32 } : activation;
    const entries: string[] = [];
    const gradients: string[] = [];
    for (const { key, form, formula } of loopsOf(forms)) {
      const name = `${key.replace('.', '_')}_${precision}`;
      parts.push(emitLoop({ name, formula, form, precision, parameters: Object.keys(activation.params) }));
      if (form === 'sum') gradients.push(`${key.replace('gradients.', '')}: ${name}`);
      else entries.push(`${key}: ${name}`);
    }
    table.push(`  ${precision}: { ${[...entries, `gradients: { ${gradients.join(', ')} }`].join(', ')} },`);
  }
  const body = parts.join('\n\n');
  return `${header(file)}
import { ${activation.name} as record } from '../../activations/${file}.js';
${imports(body)}import { attachLoops } from '../attached-loops.js';

${constants(body)}${body}

export const ${activation.name} = /* @__PURE__ */ attachLoops(record, {
${table.join('\n')}
});
`;
}

/** The source of the generated index: every activation with its loops attached. */
export function emitIndex(activations: readonly { name: string; file: string }[]): string {
  const lines = activations.map(({ name, file }) => `export { ${name} } from './${file}.generated.js';`);
  return `${header('index')}\n${lines.join('\n')}\n`;
}

const header = (file: string): string =>
  `// Written by scripts/generate.mjs from src/activations/${file}.ts; change that file and run \`pnpm generate\`.`;

/** Imports that the loops use. */
const imports = (body: string): string =>
  [
    body.includes('bitOperations.') ? "import { bitOperations } from '../../formula/evaluate-f64.js';\n" : '',
    body.includes('normalCdf(') ? "import { normalCdf } from '../../formula/normal-cdf-f64.js';\n" : '',
    body.includes('erf(') ? "import { erf } from '../../formula/erf-f64.js';\n" : '',
  ].join('');

/** Constants and scratch that the loops use. */
function constants(body: string): string {
  const lines = [
    body.includes('f(') ? 'const f = Math.fround;' : '',
    body.includes('floats[') ? 'const floats = new Float32Array(1);\nconst bits = new Int32Array(floats.buffer);' : '',
    body.includes('pick32[') ? 'const pick32 = new Float32Array(2);' : '',
    body.includes('pick64[') ? 'const pick64 = new Float64Array(2);' : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
}
