// Layer normalisation (J. Ba, J. Kiros, G. Hinton 2016, arXiv:1607.06450): each row of the batch over its units, four rows
// abreast. Sums over the units in float64, unit after unit.
import { firstLanes, highPair, joinPairs, lowPair } from '../lanes/rows';
import { sum, sumOfProducts } from '../sums';
import { epsilon } from './epsilon';

/**
 * x̂ ← (x − mean)/√(variance + 1e-5) and out ← gamma·x̂ + beta, row by row over the units, the variance biased.
 *
 * x, out, xhat: f32[units × stride], out may be x; gamma, beta: f32[units]; savedInvStd (written): f32[batch rounded up to 4].
 * Pads of xhat become 0 and of out beta, up to the next multiple of four rows.
 */
export function layerNormForward(
  x: usize,
  out: usize,
  xhat: usize,
  stride: i32,
  units: i32,
  batch: i32,
  gamma: usize,
  beta: usize,
  savedInvStd: usize,
): void {
  const step = <usize>stride << 2;
  const end = <usize>units * step;
  const count = f64x2.splat(<f64>units);
  for (let r = 0; r < batch; r += 4) {
    const column = <usize>r << 2;
    const isRow = firstLanes(batch - r);
    let sumLow = f64x2.splat(0);
    let sumHigh = f64x2.splat(0);
    for (let at = column; at < end; at += step) {
      const v = v128.load(x + at);
      sumLow = f64x2.add(sumLow, lowPair(v));
      sumHigh = f64x2.add(sumHigh, highPair(v));
    }
    const meanLow = f64x2.div(sumLow, count);
    const meanHigh = f64x2.div(sumHigh, count);
    let squaresLow = f64x2.splat(0);
    let squaresHigh = f64x2.splat(0);
    for (let at = column; at < end; at += step) {
      const v = v128.load(x + at);
      const low = f64x2.sub(lowPair(v), meanLow);
      const high = f64x2.sub(highPair(v), meanHigh);
      squaresLow = f64x2.add(squaresLow, f64x2.mul(low, low));
      squaresHigh = f64x2.add(squaresHigh, f64x2.mul(high, high));
    }
    // The mean in two parts: x − mean is exact where x is close to it, and what float32 drops of the mean would stand out there.
    const mean = joinPairs(meanLow, meanHigh);
    const rest = joinPairs(f64x2.sub(meanLow, lowPair(mean)), f64x2.sub(meanHigh, highPair(mean)));
    const invStd = joinPairs(inverseRoot(squaresLow, count), inverseRoot(squaresHigh, count));
    v128.store(savedInvStd + column, v128.and(isRow, invStd));
    let unit: usize = 0;
    for (let at = column; at < end; at += step) {
      const deviation = f32x4.sub(f32x4.sub(v128.load(x + at), mean), rest);
      const value = v128.and(isRow, f32x4.mul(deviation, invStd));
      v128.store(xhat + at, value);
      const scaled = f32x4.mul(v128.load32_splat(gamma + unit), value);
      v128.store(out + at, f32x4.add(scaled, v128.load32_splat(beta + unit)));
      unit += 4;
    }
  }
}

/**
 * With g the gradient of the loss with respect to the output and p = gamma·g: gradGamma ← Σ_r g·x̂, gradBeta ← Σ_r g (f32[units])
 * and gradIn ← invStd·(p − mean p − x̂·mean(p·x̂)), means over the units. gradIn may be gradOut; its pads become 0.
 */
export function layerNormBackward(
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
  const step = <usize>stride << 2;
  const end = <usize>units * step;
  const count = f64x2.splat(<f64>units);
  for (let u = 0; u < units; u++) {
    const row = <usize>u * step;
    store<f32>(gradGamma + (<usize>u << 2), <f32>sumOfProducts(gradOut + row, xhat + row, batch));
    store<f32>(gradBeta + (<usize>u << 2), <f32>sum(gradOut + row, batch));
  }
  for (let r = 0; r < batch; r += 4) {
    const column = <usize>r << 2;
    let sumLow = f64x2.splat(0);
    let sumHigh = f64x2.splat(0);
    let alongLow = f64x2.splat(0);
    let alongHigh = f64x2.splat(0);
    let unit: usize = 0;
    for (let at = column; at < end; at += step) {
      const p = f32x4.mul(v128.load32_splat(gamma + unit), v128.load(gradOut + at));
      const h = v128.load(xhat + at);
      const low = lowPair(p);
      const high = highPair(p);
      sumLow = f64x2.add(sumLow, low);
      sumHigh = f64x2.add(sumHigh, high);
      alongLow = f64x2.add(alongLow, f64x2.mul(low, lowPair(h)));
      alongHigh = f64x2.add(alongHigh, f64x2.mul(high, highPair(h)));
      unit += 4;
    }
    const mean = joinPairs(f64x2.div(sumLow, count), f64x2.div(sumHigh, count));
    const slope = joinPairs(f64x2.div(alongLow, count), f64x2.div(alongHigh, count));
    const invStd = v128.load(savedInvStd + column);
    const isRow = firstLanes(batch - r);
    unit = 0;
    for (let at = column; at < end; at += step) {
      const p = f32x4.mul(v128.load32_splat(gamma + unit), v128.load(gradOut + at));
      const g = f32x4.sub(f32x4.sub(p, mean), f32x4.mul(v128.load(xhat + at), slope));
      v128.store(gradIn + at, v128.and(isRow, f32x4.mul(invStd, g)));
      unit += 4;
    }
  }
}

/** 1/√(squares/count + 1e-5). */
// @ts-ignore: decorator
@inline
function inverseRoot(squares: v128, count: v128): v128 {
  const variance = f64x2.add(f64x2.div(squares, count), f64x2.splat(epsilon));
  return f64x2.div(f64x2.splat(1), f64x2.sqrt(variance));
}
