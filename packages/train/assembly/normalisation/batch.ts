// Batch normalisation (S. Ioffe, C. Szegedy 2015, arXiv:1502.03167, algorithm 1) in PyTorch's conventions. Sums in float64.
import { firstLanes } from '../lanes/rows';
import { sum, sumOfProducts, sumOfSquaredDeviations } from '../sums';
import { epsilon } from './epsilon';

/**
 * x̂ ← (x − mean)/√(variance + 1e-5) and out ← gamma·x̂ + beta, unit by unit over the batch, the variance biased.
 *
 * x, out, xhat: f32[units × stride], out may be x; gamma, beta, savedInvStd (written), runningMean, runningVar: f32[units].
 * Pads of xhat become 0 and of out beta, up to the next multiple of four rows. Unless runningMean is 0,
 * running ← (1 − momentum)·running + momentum·batch with the unbiased variance; a batch of 1 has none and leaves both alone.
 */
export function batchNormForward(
  x: usize,
  out: usize,
  xhat: usize,
  stride: i32,
  units: i32,
  batch: i32,
  gamma: usize,
  beta: usize,
  savedInvStd: usize,
  runningMean: usize,
  runningVar: usize,
  momentum: f64,
): void {
  for (let u = 0; u < units; u++) {
    const unit = <usize>u << 2;
    const row = (<usize>u * <usize>stride) << 2;
    const mean = sum(x + row, batch) / <f64>batch;
    const squares = sumOfSquaredDeviations(x + row, batch, mean);
    const invStd = <f32>(1.0 / sqrt<f64>(squares / <f64>batch + epsilon));
    store<f32>(savedInvStd + unit, invStd);
    if (runningMean != 0 && batch > 1) {
      follow(runningMean + unit, mean, momentum);
      follow(runningVar + unit, squares / <f64>(batch - 1), momentum);
    }
    normaliseRow(x + row, xhat + row, batch, mean, invStd);
    scaleRow(xhat + row, out + row, batch, load<f32>(gamma + unit), load<f32>(beta + unit));
  }
}

/** out ← gamma·(x − runningMean)/√(runningVar + 1e-5) + beta; shapes and pads as in `batchNormForward`, out may be x. */
export function batchNormEvaluate(
  x: usize,
  out: usize,
  stride: i32,
  units: i32,
  batch: i32,
  gamma: usize,
  beta: usize,
  runningMean: usize,
  runningVar: usize,
): void {
  for (let u = 0; u < units; u++) {
    const unit = <usize>u << 2;
    const row = (<usize>u * <usize>stride) << 2;
    const invStd = <f32>(1.0 / sqrt<f64>(<f64>load<f32>(runningVar + unit) + epsilon));
    normaliseRow(x + row, out + row, batch, <f64>load<f32>(runningMean + unit), invStd);
    scaleRow(out + row, out + row, batch, load<f32>(gamma + unit), load<f32>(beta + unit));
  }
}

/**
 * With g the gradient of the loss with respect to the output: gradGamma ← Σ g·x̂, gradBeta ← Σ g (f32[units]) and
 * gradIn ← gamma·invStd·(g − mean g − x̂·mean(g·x̂)), means over the batch. gradIn may be gradOut; its pads become 0.
 */
export function batchNormBackward(
  gradOut: usize,
  xhat: usize,
  gradIn: usize,
  stride: i32,
  units: i32,
  batch: i32,
  gamma: usize,
  savedInvStd: usize,
  gradGamma: usize,
  gradBeta: usize,
): void {
  for (let u = 0; u < units; u++) {
    const unit = <usize>u << 2;
    const row = (<usize>u * <usize>stride) << 2;
    const total = sum(gradOut + row, batch);
    const along = sumOfProducts(gradOut + row, xhat + row, batch);
    store<f32>(gradGamma + unit, <f32>along);
    store<f32>(gradBeta + unit, <f32>total);
    const mean = f32x4.splat(<f32>(total / <f64>batch));
    const slope = f32x4.splat(<f32>(along / <f64>batch));
    const factor = f32x4.splat(load<f32>(gamma + unit) * load<f32>(savedInvStd + unit));
    for (let r = 0; r < batch; r += 4) {
      const at = row + (<usize>r << 2);
      const centred = f32x4.sub(v128.load(gradOut + at), mean);
      const g = f32x4.sub(centred, f32x4.mul(v128.load(xhat + at), slope));
      v128.store(gradIn + at, v128.and(firstLanes(batch - r), f32x4.mul(factor, g)));
    }
  }
}

/** The exponential moving average of a statistic. */
// @ts-ignore: decorator
@inline
function follow(running: usize, value: f64, momentum: f64): void {
  store<f32>(running, <f32>((1.0 - momentum) * <f64>load<f32>(running) + momentum * value));
}

/**
 * out ← (x − mean)·invStd over one row, pads 0. The mean in two parts: x − high is exact where x is close to it, and what float32
 * drops of the mean would stand out there.
 */
function normaliseRow(x: usize, out: usize, batch: i32, mean: f64, invStd: f32): void {
  const high = f32x4.splat(<f32>mean);
  const low = f32x4.splat(<f32>(mean - <f64>(<f32>mean)));
  const factor = f32x4.splat(invStd);
  for (let r = 0; r < batch; r += 4) {
    const at = <usize>r << 2;
    const deviation = f32x4.sub(f32x4.sub(v128.load(x + at), high), low);
    v128.store(out + at, v128.and(firstLanes(batch - r), f32x4.mul(deviation, factor)));
  }
}

/** out ← gamma·x̂ + beta over one row. */
function scaleRow(xhat: usize, out: usize, batch: i32, gamma: f32, beta: f32): void {
  const factor = f32x4.splat(gamma);
  const shift = f32x4.splat(beta);
  for (let r = 0; r < batch; r += 4) {
    const at = <usize>r << 2;
    v128.store(out + at, f32x4.add(f32x4.mul(factor, v128.load(xhat + at)), shift));
  }
}
