// The expression language in which an activation's value and derivative are written once.
// Here: its nodes and the functions that build them. Its three readers are evaluate-f64, evaluate-f32 and emit-loop.

/** Operations of one argument. */
export type UnaryOperation =
  | 'negate'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'tanh'
  | 'erf'
  | 'sin'
  | 'cos';

/** Operations of two arguments. */
export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max';

/** Comparisons: false when either side is NaN. */
export type Comparison = 'greater' | 'greaterOrEqual' | 'less' | 'lessOrEqual';

/**
 * One node of a formula over the input `x` and named parameters. Nodes are immutable; a node used twice is computed once
 * (readers bind shared nodes by object identity).
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
