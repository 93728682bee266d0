// Measures the float32 accuracy of every activation over all finite inputs, subnormal ones included, and prints the worst
// error in units in the last place and where it is. `--stride N` takes every N-th of the 2^32 bit patterns (default 61; 1
// takes them all), `--only NAME` one activation. Exit code 1 when a record states a smaller error than was measured.
// Reference: the record's plain forms in float64, parameters rounded to float32 first.
import { parseArgs } from 'node:util';
import { activationList, backward, forward, loopsFor } from '../dist/index.js';

const { values: options } = parseArgs({
  options: { stride: { type: 'string', default: '61' }, only: { type: 'string' } },
});
const stride = Number(options.stride);
if (!Number.isInteger(stride) || stride < 1)
  throw new Error(`--stride: must be a whole number ≥ 1, got ${options.stride}`);

const block = 1 << 14;
const inputs = new Float32Array(block);
const patterns = new Int32Array(inputs.buffer);
const inputs64 = new Float64Array(block);
const ones64 = new Float64Array(block).fill(1);
const got = new Float32Array(block);
const exact = new Float64Array(block);

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

/** The worst error of one form of an activation, and the input where it is. */
function worstError(activation, form) {
  const loop = loopsFor(activation).float32[form];
  const defaults = Object.values(activation.params).map((each) => each.default);
  const rounded = Object.fromEntries(
    Object.entries(activation.params).map(([k, each]) => [k, Math.fround(each.default)]),
  );
  const params = Float64Array.from(defaults);
  let worst = 0;
  let at = 0;
  let count = 0;
  for (let first = 0; first < 2 ** 32; first += block * stride) {
    const n = Math.min(block, Math.ceil((2 ** 32 - first) / stride));
    for (let i = 0; i < n; i++) patterns[i] = (first + i * stride) | 0;
    inputs64.set(inputs);
    loop(inputs, got, 0, n, 1, params);
    if (form === 'value') forward(activation, inputs64, rounded, exact);
    else backward(activation, ones64, inputs64, rounded, exact);
    for (let i = 0; i < n; i++) {
      if (!Number.isFinite(inputs[i])) continue;
      count++;
      const error = ulpError(got[i], exact[i]);
      if (error > worst) {
        worst = error;
        at = inputs[i];
      }
    }
  }
  return { worst, at, count };
}

console.log(`every ${stride}th float32 number; error in units in the last place`);
for (const activation of activationList) {
  if (options.only !== undefined && activation.name !== options.only) continue;
  for (const form of ['value', 'derivative']) {
    const { worst, at, count } = worstError(activation, form);
    const bound = activation.stated.ulp[form];
    const verdict = worst <= bound ? 'ok' : 'ABOVE THE BOUND';
    if (worst > bound) process.exitCode = 1;
    console.log(
      `${activation.name.padEnd(10)} ${form.padEnd(10)} worst ${worst.toFixed(4)} at ${at} (stated ${bound}, ${count} inputs) ${verdict}`,
    );
  }
}
