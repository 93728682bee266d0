// All that every activation gives over a dense set of inputs, as one hash for each form: the same text wherever bits are the same.
import * as core from '@actlab/core';

/** Every 65,537th bit pattern of float32 and [-24, 24] in steps of 1/512. */
const patterns = new Float32Array(Int32Array.from({ length: 65_520 }, (_, i) => (i * 65_537) | 0).buffer);
const dense = Float32Array.from({ length: 24_576 }, (_, i) => i / 512 - 24);

/** FNV-1a over the 32-bit words; every NaN counts as one. */
function hash(values) {
  const words = new Int32Array(values.buffer, values.byteOffset, values.byteLength / 4);
  const perValue = values.BYTES_PER_ELEMENT / 4;
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    const value = values[Math.floor(i / perValue)];
    sum = Math.imul(sum ^ (Number.isNaN(value) ? 0x7fc00000 : words[i]), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Parameter values to compute with: the defaults, and others that the record allows. */
function* parameterSets(activation) {
  yield undefined;
  const names = Object.keys(activation.params);
  if (names.length === 0) return;
  yield Object.fromEntries(
    names.map((name) => {
      const { default: initial, min, max } = activation.params[name];
      return [name, Math.min(max, Math.max(min, initial * 0.8125))];
    }),
  );
}

function hashesOf(activation, x, params) {
  const g = x.map((_, i) => 1 - (i % 7) / 4);
  const y = core.forward(activation, x, params);
  const hashes = {
    value: hash(y),
    backward: hash(core.backward(activation, g, x, params)),
  };
  try {
    hashes.backwardFromOutput = hash(core.backwardFromOutput(activation, g, y, params));
  } catch (error) {
    hashes.backwardFromOutput = error.code;
  }
  const channels = { count: 16, inner: 3 };
  for (const name of core.learnableParameters(activation)) {
    hashes[name] = hash(core.paramGradient(activation, name, g, x, params, channels));
  }
  return hashes;
}

/** One line for each activation, type of array and set of parameters. */
export function results(precision = 'float32') {
  const sets = [patterns, dense].map((set) => (precision === 'float32' ? set : Float64Array.from(set)));
  const lines = {};
  for (const activation of core.activationList) {
    let number = 0;
    for (const params of parameterSets(activation)) {
      number++;
      sets.forEach((x, i) => {
        const key = `${activation.name} ${precision} inputs ${i + 1} parameters ${number}`;
        lines[key] = JSON.stringify(hashesOf(activation, x, params));
      });
    }
  }
  return lines;
}

/** What computes every activation here, and why. */
export const backends = (precision) =>
  Object.fromEntries(core.activationList.map((each) => [each.name, core.backend(each, precision)]));
