// The loops one writes by hand, the competitors of the kernels: what is under test is never compared with less than these.

/** Loops over f32[n]; results go to `out`. `parameter` is the first one of the record, NaN where it has none. */
export interface NaiveLoops {
  readonly forward: (x: Float32Array, out: Float32Array, parameter: number) => void;
  /** out = g · f'(x). */
  readonly backward: Gradient;
  /** out = g · f'(x), written in y = f(x), which it is given instead of x. */
  readonly backwardFromOutput?: Gradient;
  /** As `backward`, and returns Σ g · ∂f/∂parameter. */
  readonly learn?: (g: Float32Array, x: Float32Array, out: Float32Array, parameter: number) => number;
}

type Gradient = (g: Float32Array, from: Float32Array, out: Float32Array, parameter: number) => void;

const sigmoid: NaiveLoops = {
  forward(x, out) {
    for (let i = 0; i < x.length; i++) out[i] = 1 / (1 + Math.exp(-x[i]!));
  },
  backward(g, x, out) {
    for (let i = 0; i < x.length; i++) {
      const y = 1 / (1 + Math.exp(-x[i]!));
      out[i] = g[i]! * y * (1 - y);
    }
  },
  backwardFromOutput(g, y, out) {
    for (let i = 0; i < y.length; i++) out[i] = g[i]! * y[i]! * (1 - y[i]!);
  },
};

const tanh: NaiveLoops = {
  forward(x, out) {
    for (let i = 0; i < x.length; i++) out[i] = Math.tanh(x[i]!);
  },
  backward(g, x, out) {
    for (let i = 0; i < x.length; i++) {
      const y = Math.tanh(x[i]!);
      out[i] = g[i]! * (1 - y * y);
    }
  },
  backwardFromOutput(g, y, out) {
    for (let i = 0; i < y.length; i++) out[i] = g[i]! * (1 - y[i]! * y[i]!);
  },
};

const relu: NaiveLoops = {
  forward(x, out) {
    for (let i = 0; i < x.length; i++) out[i] = Math.max(x[i]!, 0);
  },
  backward(g, x, out) {
    for (let i = 0; i < x.length; i++) out[i] = x[i]! > 0 ? g[i]! : 0;
  },
  backwardFromOutput(g, y, out) {
    for (let i = 0; i < y.length; i++) out[i] = y[i]! > 0 ? g[i]! : 0;
  },
};

const leaky: NaiveLoops = {
  forward(x, out, slope) {
    for (let i = 0; i < x.length; i++) out[i] = x[i]! > 0 ? x[i]! : slope * x[i]!;
  },
  backward(g, x, out, slope) {
    for (let i = 0; i < x.length; i++) out[i] = x[i]! > 0 ? g[i]! : slope * g[i]!;
  },
  backwardFromOutput(g, y, out, slope) {
    for (let i = 0; i < y.length; i++) out[i] = y[i]! > 0 ? g[i]! : slope * g[i]!;
  },
  learn(g, x, out, slope) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      if (x[i]! > 0) {
        out[i] = g[i]!;
      } else {
        out[i] = slope * g[i]!;
        sum += g[i]! * x[i]!;
      }
    }
    return sum;
  },
};

/** Loops by the name of their activation; one without is timed alone, without a ratio. */
export const naiveLoops: Readonly<Record<string, NaiveLoops>> = {
  sigmoid,
  tanh,
  relu,
  leakyRelu: leaky,
  prelu: leaky,
};
