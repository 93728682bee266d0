// How far the float64 forms may be from the golden values: measured, in steps from one float64 number to the next. The
// machine's Math functions decide; what is not listed is exact.

export interface Allowance {
  readonly value: number;
  readonly derivative: number;
  /** Steps of the value in arrays, where exp and tanh are ours and not the machine's; `value` when absent. */
  readonly valueInArrays?: number;
  /**
   * Where the derivative crosses zero, which cancels digits: within 0.25 of it an absolute error of 2^-52 is allowed
   * instead (in float32 within 0.01 one of 2^-26).
   */
  readonly zero?: (params: { readonly [name: string]: number }) => number;
}

export const exact: Allowance = { value: 0, derivative: 0 };

export const allowances: { readonly [activation: string]: Allowance } = {
  celu: { value: 1, derivative: 1 },
  elu: { value: 1, derivative: 1 },
  gelu: { value: 3, derivative: 3, zero: () => -0.7517915246935645 },
  geluTanh: { value: 2, valueInArrays: 3, derivative: 4, zero: () => -0.7524614220710163 },
  hardSigmoid: { value: 1, derivative: 0 },
  hardSwish: { value: 1, derivative: 1 },
  logSigmoid: { value: 1, derivative: 1 },
  mish: { value: 2, derivative: 5, zero: () => -1.1924312145154952 },
  selu: { value: 1, derivative: 1 },
  sigmoid: { value: 1, derivative: 2 },
  silu: { value: 2, derivative: 3, zero: () => -1.278464542761074 },
  softplus: { value: 1, derivative: 1 },
  softsign: { value: 1, derivative: 2 },
  squareplus: { value: 2, derivative: 4 },
  swish: { value: 1, derivative: 3, zero: ({ beta = 1 }) => -1.278464542761074 / beta },
  tanh: { value: 1, valueInArrays: 2, derivative: 2 },
  tanhshrink: { value: 2, derivative: 3 },
};
