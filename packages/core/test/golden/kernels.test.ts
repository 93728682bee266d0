// The kernels against the scalar loops: the same bits for every form of every activation on a dense sweep of all float32 numbers,
// and in float64. Stretches of fewer than 16 elements take the scalar loops, so both ways can be had from the same functions.
import { describe, expect, it } from 'vitest';
import {
  type Activation,
  activationList,
  backend,
  type F,
  loopsFor,
  preciseSigmoid,
  preciseTanh,
} from '../../dist/index.js';

const patterns = Int32Array.from({ length: 65_551 }, (_, i) => (i * 65_521) | 0);
const everywhere = new Float32Array(patterns.buffer);
const usual = Float32Array.from({ length: 20_011 }, (_, i) => (i - 10_005) / 500);
const inputs = Float32Array.from([...everywhere, ...usual]);
const upstream = inputs.map((_, i) => ((i * 7919) % 97) / 16 - 3);

/** Calls `loop` in stretches that are too short for a kernel. */
function inShortStretches(n: number, loop: (start: number, end: number) => void): void {
  for (let start = 0; start < n; start += 15) loop(start, Math.min(n, start + 15));
}

/** Where two arrays differ in a bit; all NaN are alike. */
function differences(x: F, scalar: F, kernel: F): string[] {
  const at = Array.from(scalar).flatMap((each, i) => (Object.is(each, kernel[i]) ? [] : [i]));
  return at.slice(0, 5).map((i) => `at ${x[i]}: scalar ${scalar[i]}, kernel ${kernel[i]}`);
}

/** Every form of an activation both ways. */
function compare<A extends F>(activation: Activation, loops: ReturnType<typeof loopsOf<A>>, x: A, g: A): string[] {
  const n = x.length;
  const params = Float64Array.from(Object.values(activation.params), (each) => each.default);
  const like = (): A => x.slice().fill(0) as A;
  const found: string[] = [];
  const both = (name: string, loop: (out: A, start: number, end: number) => void): void => {
    const [scalar, kernel] = [like(), like()];
    inShortStretches(n, (start, end) => loop(scalar, start, end));
    loop(kernel, 0, n);
    found.push(...differences(x, scalar, kernel).map((text) => `${name} ${text}`));
  };
  both('value', (out, start, end) => loops.value(x, out, start, end, 1, params));
  both('derivative', (out, start, end) => loops.derivative(x, out, start, end, 1, params));
  both('backward', (out, start, end) => loops.backward(g, x, out, start, end, 1, params));
  const fromOutput = loops.backwardFromOutput;
  if (fromOutput) both('backwardFromOutput', (out, start, end) => fromOutput(g, x, out, start, end, 1, params));
  for (const [name, gradient] of Object.entries(loops.gradients)) {
    const finite = x.map((each) => (Math.abs(each) < 1e10 ? each : 1)) as A;
    const [scalar, kernel] = [new Float64Array(8), new Float64Array(8)];
    inShortStretches(n, (start, end) => gradient(g, finite, scalar, start & 7, start, end, 1, params));
    gradient(g, finite, kernel, 0, 0, n, 1, params);
    found.push(...differences(scalar, scalar, kernel).map((text) => `gradient of ${name} ${text}`));
  }
  return found;
}

const loopsOf = <A extends F>(activation: Activation, type: 'float32' | 'float64') =>
  loopsFor(activation)[type] as unknown as import('../../dist/index.js').Loops<A>;

const all = [...activationList, preciseSigmoid, preciseTanh];

describe.each(all.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it('has kernels for float32 that give the bits of the scalar loops', () => {
    expect(backend(activation)).toEqual({ kind: 'simd' });
    expect(compare(activation, loopsOf<Float32Array>(activation, 'float32'), inputs, upstream)).toEqual([]);
  });

  it('gives the same bits both ways for float64', () => {
    const wide = Float64Array.from(inputs, (each, i) => (i % 3 === 0 ? each * 1.000_000_1 : each));
    const g = Float64Array.from(upstream);
    expect(compare(activation, loopsOf<Float64Array>(activation, 'float64'), wide, g)).toEqual([]);
  });
});

it('has float64 kernels of the five activations of the mission', () => {
  const five = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'prelu'];
  const without = activationList.filter((each) => backend(each, 'float64').kind === 'scalar').map(({ name }) => name);
  expect(five.filter((name) => without.includes(name))).toEqual([]);
});
