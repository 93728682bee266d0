// Random numbers for inputs and resampling: the same seed gives the same benchmark.

/** Returns a generator of uniform numbers in [0, 1): splitmix32, 2^32 values before it repeats. */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = mixed ^ (mixed >>> 15);
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** Returns f32[length], normal with mean 0 and the given standard deviation (Box–Muller). */
export function seededNormals(length: number, deviation: number, seed: number): Float32Array {
  const uniform = seededUniform(seed);
  const values = new Float32Array(length);
  for (let i = 0; i < length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    values[i] = radius * Math.cos(angle);
    if (i + 1 < length) values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}
