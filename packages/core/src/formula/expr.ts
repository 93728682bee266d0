// The expression language in which an activation's value and derivative are written once.
// Here: its nodes and the functions that build them. Its readers are evaluate-f64, evaluate-f32 and emit-loop.

/** Operations that IEEE 754 rounds exactly: float32 results are the same on every machine. */
export type ExactOperation = 'negate' | 'abs' | 'sqrt' | 'floor';

/**
 * Operations on the exponent bits of a number: `powerOfTwo(n)` is 2ⁿ for a whole n in [-126, 127] and 0 for -127 (in float64:
 * for n in [-1022, 1023], 0 for -1023); a positive normal x equals `significand(x)` · 2^`exponent(x)` with a significand in [1, 2).
 */
export type BitOperation = 'powerOfTwo' | 'exponent' | 'significand';

/** Operations that the float64 reader takes from the machine and that float32 expands into the other ones. */
export type TranscendentalOperation = 'exp' | 'expm1' | 'log' | 'log1p' | 'tanh' | 'erf' | 'normalCdf' | 'sin' | 'cos';

/**
 * `wide(of)` computes `of` in float64, from the float32 input and parameters, and rounds once to float32; transcendental
 * operations under it are good to 2^-31. It costs about twice the float32 form. `single(of)` under it computes `of` in
 * float32 steps again, for parts whose digits are not needed. In float64 both are `of` itself.
 */
export type PrecisionOperation = 'wide' | 'single';

/** Operations of one argument. */
export type UnaryOperation = ExactOperation | BitOperation | TranscendentalOperation | PrecisionOperation;

/** Operations of two arguments. `min` and `max` give NaN when either side is NaN and order -0 below 0. */
export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max';

/** Comparisons: false when either side is NaN. */
export type Comparison = 'greater' | 'greaterOrEqual' | 'less' | 'lessOrEqual';

/**
 * One node of a formula over the input `x` and named parameters. Nodes are immutable; a node used twice is computed
 * once, and so are two nodes that are alike.
 */
export type Expr =
  | { readonly kind: 'input' }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'unary'; readonly operation: UnaryOperation; readonly of: Expr }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly left: Expr; readonly right: Expr }
  | {
      readonly kind: 'select';
      readonly comparison: Comparison;
      readonly left: Expr;
      readonly right: Expr;
      readonly whenTrue: Expr;
      readonly whenFalse: Expr;
    };

/** What the builders take: a number stands for the constant. */
export type Operand = Expr | number;

/** The input of a formula. */
export const x: Expr = { kind: 'input' };

/** The input of a formula that is written over the output, as `derivativeFromOutput` is. */
export const y: Expr = { kind: 'input' };

/** The parameter of that name. */
export const param = (name: string): Expr => ({ kind: 'parameter', name });

/** The constant node of a number; a node stays itself. */
export const lift = (operand: Operand): Expr =>
  typeof operand === 'number' ? { kind: 'constant', value: operand } : operand;

const unary =
  (operation: UnaryOperation) =>
  (of: Operand): Expr => ({ kind: 'unary', operation, of: lift(of) });

const binary =
  (operation: BinaryOperation) =>
  (left: Operand, right: Operand): Expr => ({ kind: 'binary', operation, left: lift(left), right: lift(right) });

export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');
export const min = binary('min');
export const max = binary('max');
export const negate = unary('negate');
export const abs = unary('abs');
export const sqrt = unary('sqrt');
export const floor = unary('floor');
export const exp = unary('exp');
export const expm1 = unary('expm1');
export const log = unary('log');
export const log1p = unary('log1p');
export const tanh = unary('tanh');
export const erf = unary('erf');
/** The distribution function of the standard normal law, Φ(x) = ½ erfc(−x/√2); it keeps its digits in the lower tail. */
export const normalCdf = unary('normalCdf');
export const sin = unary('sin');
export const cos = unary('cos');
export const wide = unary('wide');
export const single = unary('single');
export const powerOfTwo = unary('powerOfTwo');
export const exponent = unary('exponent');
export const significand = unary('significand');

/** `whenTrue` where the comparison holds, else `whenFalse`. Both sides are computed; only the choice depends on data. */
export const select = (
  left: Operand,
  comparison: Comparison,
  right: Operand,
  whenTrue: Operand,
  whenFalse: Operand,
): Expr => ({
  kind: 'select',
  comparison,
  left: lift(left),
  right: lift(right),
  whenTrue: lift(whenTrue),
  whenFalse: lift(whenFalse),
});

/** `positive` where `of` > 0 strictly, `otherwise` at 0, below it and where `of` is NaN. */
export const whenPositive = (of: Operand, positive: Operand, otherwise: Operand): Expr =>
  select(of, 'greater', 0, positive, otherwise);

/** The smaller of two, NaN where `of` is NaN; cheaper than `min`, which also orders zeros and asks for NaN on both sides. */
export const atMost = (of: Operand, bound: Operand): Expr => select(of, 'greater', bound, bound, of);

/** The larger of two, NaN where `of` is NaN. */
export const atLeast = (of: Operand, bound: Operand): Expr => select(of, 'less', bound, bound, of);

/** `formula` where `of` is a number, NaN where `of` is NaN: for formulas that would forget a NaN. */
export const unlessNaN = (of: Operand, formula: Operand): Expr => select(of, 'greaterOrEqual', of, formula, of);
