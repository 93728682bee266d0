// What a record must say about itself, and which parameters its formulas may name.
import type { Activation } from '../activation.js';
import type { Expr } from '../formula/expr.js';

/** Texts that are missing, and names of parameters that the record does not have. */
export function recordProblems(activation: Activation): string[] {
  const { name, params, fromOutputBounds = {}, paramDerivative = {}, stated } = activation;
  const problems: string[] = [];
  for (const key of ['title', 'tex', 'source'] as const) {
    if (activation[key] === '') problems.push(`${name}.${key}: must say something, got ""`);
  }
  for (const [each, { doc, min, max, default: usual }] of Object.entries(params)) {
    if (!doc.endsWith('.')) problems.push(`${name}.${each}: the doc must be a sentence, got ${JSON.stringify(doc)}`);
    if (!(min <= usual && usual <= max))
      problems.push(`${name}.${each}: the default must lie in [${min}, ${max}], got ${usual}`);
  }
  for (const form of ['value', 'derivative'] as const) {
    if (!(stated.ulp[form] >= 0))
      problems.push(`${name}.stated.ulp.${form}: must be a number ≥ 0, got ${stated.ulp[form]}`);
  }
  const known = new Set(Object.keys(params));
  const used = [
    ...formulasOf(activation).flatMap(([where, formula]) =>
      parametersIn(formula).map((each) => [where, each] as const),
    ),
    ...Object.keys(fromOutputBounds).map((each) => ['fromOutputBounds', each] as const),
    ...Object.keys(paramDerivative).map((each) => ['paramDerivative', each] as const),
  ];
  for (const [where, each] of used) {
    if (!known.has(each)) problems.push(`${name}.${where}: must name parameters of ${name} only, got ${each}`);
  }
  return problems;
}

/** Every formula of a record with its name. */
export function formulasOf(activation: Activation): readonly (readonly [where: string, formula: Expr])[] {
  const { value, derivative, float32, derivativeFromOutput, paramDerivative = {} } = activation;
  const all: [string, Expr | undefined][] = [
    ['value', value],
    ['derivative', derivative],
    ['float32.value', float32?.value],
    ['float32.derivative', float32?.derivative],
    ['derivativeFromOutput', derivativeFromOutput],
    ...Object.entries(paramDerivative).map(([name, by]): [string, Expr | undefined] => [`paramDerivative.${name}`, by]),
  ];
  return all.flatMap(([where, formula]) => (formula === undefined ? [] : [[where, formula] as const]));
}

function parametersIn(formula: Expr): string[] {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'parameter') names.add(node.name);
    for (const part of Object.values(node)) if (typeof part === 'object') visit(part);
  };
  visit(formula);
  return [...names];
}
