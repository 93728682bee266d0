// The plain form of a record as a JavaScript function of one number in float64, with the machine's Math functions and the record's
// defaults rounded to float32: the judge of the kernels, fast enough for billions of inputs and independent of every expansion.
import { erf } from '../dist/formula/erf-f64.js';
import { normalCdf } from '../dist/formula/normal-cdf-f64.js';

const signs = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  greater: '>',
  greaterOrEqual: '>=',
  less: '<',
  lessOrEqual: '<=',
};

/** x ↦ the plain form `value` or `derivative` of an activation. */
export function referenceFunction(activation, form) {
  const lines = [];
  const names = new Map();
  const visit = (node) => {
    const known = names.get(node);
    if (known !== undefined) return known;
    const text = expression(node, visit, activation);
    const name = `a${lines.length}`;
    lines.push(`const ${name} = ${text};`);
    names.set(node, name);
    return name;
  };
  const result = visit(activation[form]);
  // oxlint-disable-next-line typescript/no-implied-eval -- a formula of ours, as fast as a loop written by hand
  return new Function('erf', 'normalCdf', `return (x) => { ${lines.join(' ')} return ${result}; };`)(erf, normalCdf);
}

function expression(node, visit, { params }) {
  switch (node.kind) {
    case 'input':
      return 'x';
    case 'constant':
      return Object.is(node.value, -0) ? '-0' : String(node.value);
    case 'parameter':
      return String(Math.fround(params[node.name].default));
    case 'unary':
      return unary(node.operation, visit(node.of));
    case 'binary': {
      const [left, right] = [visit(node.left), visit(node.right)];
      const sign = signs[node.operation];
      return sign ? `${left} ${sign} ${right}` : `Math.${node.operation}(${left}, ${right})`;
    }
    case 'select': {
      const [left, right, yes, no] = [node.left, node.right, node.whenTrue, node.whenFalse].map(visit);
      return `${left} ${signs[node.comparison]} ${right} ? ${yes} : ${no}`;
    }
    default:
      throw new Error(`referenceFunction: unknown node ${node.kind}`);
  }
}

function unary(operation, of) {
  if (operation === 'negate') return `-${of}`;
  if (operation === 'wide' || operation === 'single') return of;
  if (operation === 'erf' || operation === 'normalCdf') return `${operation}(${of})`;
  return `Math.${operation}(${of})`;
}
