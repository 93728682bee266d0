// One thread of accuracy.mjs: measures one form of one activation at a time.
import { parentPort } from 'node:worker_threads';
import { activationList, backward, forward, preciseSigmoid, preciseTanh } from '../dist/index.js';
import { referenceFunction } from './reference-function.mjs';

const block = 1 << 13;
const inputs = new Float32Array(block);
const patterns = new Int32Array(inputs.buffer);
const ones = new Float32Array(block).fill(1);
const got = new Float32Array(block);

const scratch = new Float32Array(1);
const scratchBits = new Int32Array(scratch.buffer);
const unitsPerNumber = Float64Array.from({ length: 256 }, (_, exponent) => 2 ** (150 - exponent));

/** |computed − wanted| in units of the float32 spacing at `wanted`; below the least normal number that spacing is constant. */
function ulpError(computed, wanted) {
  const rounded = Math.fround(wanted);
  if (Object.is(computed, rounded) || computed === rounded) {
    if (!Number.isFinite(rounded)) return 0;
  } else if (!Number.isFinite(computed) || !Number.isFinite(rounded)) {
    return Number.POSITIVE_INFINITY;
  }
  scratch[0] = rounded;
  const exponent = (scratchBits[0] >>> 23) & 255;
  // Rounding up to a power of two has left the spacing of the exact value.
  const isAbove = Math.abs(rounded) > Math.abs(wanted) && (scratchBits[0] & 0x7fffff) === 0;
  return Math.abs(computed - wanted) * unitsPerNumber[Math.max(1, isAbove ? exponent - 1 : exponent)];
}

/** Zeros of a function that is continuous there and no zero on both sides, on [-20, 20]. */
function zerosOf(f) {
  const zeros = [];
  for (let k = -20 * 64; k < 20 * 64; k++) {
    let [low, high] = [k / 64 + 1 / 129, (k + 1) / 64 + 1 / 129];
    if (!(f(low) * f(high) < 0)) continue;
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (f(low) * f(middle) <= 0) high = middle;
      else low = middle;
    }
    if (Math.abs(f(high) - f(low)) < 1e-9) zeros.push(low);
  }
  return zeros;
}

parentPort.on('message', ({ name, form, stride }) => {
  const activation = [...activationList, preciseSigmoid, preciseTanh].find((each) => each.name === name);
  const reference = referenceFunction(activation, form);
  const reach = activation.stated.reach ?? Number.POSITIVE_INFINITY;
  // Near a zero of f' an absolute error is promised; a function promised up to a reach has too many zeros to except them.
  const zeros = form === 'derivative' && reach === Number.POSITIVE_INFINITY ? zerosOf(reference) : [];
  const isNearZero = (x) => zeros.some((zero) => Math.abs(x - zero) <= 0.01);
  let worst = 0;
  let at = 0;
  let count = 0;
  const nearZero = { worstAbsolute: 0, at: 0 };
  for (let first = 0; first < 2 ** 32; first += block * stride) {
    const n = Math.min(block, Math.ceil((2 ** 32 - first) / stride));
    for (let i = 0; i < n; i++) patterns[i] = (first + i * stride) | 0;
    if (form === 'value') forward(activation, inputs, undefined, got);
    else backward(activation, ones, inputs, undefined, got);
    for (let i = 0; i < n; i++) {
      const x = inputs[i];
      if (!(Math.abs(x) <= reach) || !Number.isFinite(x)) continue;
      count++;
      const exact = reference(x);
      if (zeros.length > 0 && isNearZero(x)) {
        const error = Math.abs(got[i] - exact);
        if (!(error <= nearZero.worstAbsolute)) Object.assign(nearZero, { worstAbsolute: error, at: x });
        continue;
      }
      const error = ulpError(got[i], exact);
      if (!(error <= worst)) {
        worst = error;
        at = x;
      }
    }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage({ worst, at, count, ...(zeros.length > 0 && { nearZero }) });
});
