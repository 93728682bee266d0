// The losses over a batch: their mean and its gradient with respect to every output.

export interface ReferenceLoss {
  readonly name: string;
  /** `outputs` and `targets` are rows × outputs; so is `gradient`. */
  evaluate(outputs: number[][], targets: number[][]): { value: number; gradient: number[][] };
}

/** −Σ t·ln softmax(o) in nats, mean over the rows. Targets are one-hot or any other weights. */
const crossEntropy: ReferenceLoss = {
  name: 'crossEntropy',
  evaluate(outputs, targets) {
    return overRows(outputs, targets, (output, target) => {
      const largest = Math.max(...output);
      const logSum = largest + Math.log(sum(output.map((o) => Math.exp(o - largest))));
      const weight = sum(target);
      return {
        value: sum(target.map((t, j) => t * (logSum - output[j]!))),
        // ∂/∂o_j = softmax(o)_j·Σt − t_j.
        gradient: output.map((o, j) => Math.exp(o - logSum) * weight - target[j]!),
      };
    });
  },
};

/** (o − t)², mean over rows and outputs. */
const mse: ReferenceLoss = {
  name: 'mse',
  evaluate(outputs, targets) {
    return overRows(outputs, targets, (output, target) => ({
      value: sum(output.map((o, j) => (o - target[j]!) ** 2)) / output.length,
      gradient: output.map((o, j) => (2 * (o - target[j]!)) / output.length),
    }));
  },
};

/** −t·ln σ(o) − (1 − t)·ln(1 − σ(o)) in nats, from the logit o, mean over rows and outputs. */
const binaryCrossEntropy: ReferenceLoss = {
  name: 'binaryCrossEntropy',
  evaluate(outputs, targets) {
    return overRows(outputs, targets, (output, target) => ({
      // ln(1 + e^o) − t·o, written so that e^|o| never overflows.
      value:
        sum(output.map((o, j) => Math.max(o, 0) - target[j]! * o + Math.log1p(Math.exp(-Math.abs(o))))) / output.length,
      gradient: output.map((o, j) => (logistic(o) - target[j]!) / output.length),
    }));
  },
};

/** Every loss by its name. */
export const referenceLosses = { crossEntropy, mse, binaryCrossEntropy } as const;

function overRows(
  outputs: number[][],
  targets: number[][],
  ofRow: (output: number[], target: number[]) => { value: number; gradient: number[] },
): { value: number; gradient: number[][] } {
  const rows = outputs.map((output, row) => ofRow(output, targets[row]!));
  return {
    value: sum(rows.map((row) => row.value)) / rows.length,
    gradient: rows.map((row) => row.gradient.map((g) => g / rows.length)),
  };
}

/** σ(o) = 1/(1 + e^−o), written so that e^|o| never overflows. */
function logistic(o: number): number {
  const e = Math.exp(-Math.abs(o));
  return o < 0 ? e / (1 + e) : 1 / (1 + e);
}

function sum(values: number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
