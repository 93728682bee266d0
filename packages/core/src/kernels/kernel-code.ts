// Compiled kernels as they are shipped, and their one-time compilation by the engine.

/** The kernels of one activation over arrays of one type: a WebAssembly module and its constants, both base64. */
export interface KernelCode {
  readonly wasm: string;
  readonly constants: string;
}

/** The kernels of an activation, by the type of array; not every activation has them for float64. */
export interface KernelCodes {
  readonly float32?: KernelCode;
  readonly float64?: KernelCode;
}

/** A compiled `WebAssembly.Module`, or why there is none. Opaque: the types as shipped know neither the DOM nor Node. */
export type Compiled = { readonly module: object } | { readonly reason: string };

const compiled = new WeakMap<KernelCode, Compiled>();

/** The module of a code, compiled at the first call; a failure is final. */
export function compiledModule(code: KernelCode): Compiled {
  let result = compiled.get(code);
  if (result === undefined) {
    result = compile(code);
    compiled.set(code, result);
  }
  return result;
}

/** Compiles off the calling thread where the engine can; what it gives is what `compiledModule` then returns. */
export async function compileAhead(code: KernelCode): Promise<void> {
  if (compiled.has(code) || typeof WebAssembly === 'undefined') return;
  try {
    const module = await WebAssembly.compile(decode(code.wasm));
    compiled.set(code, { module });
  } catch (error) {
    compiled.set(code, { reason: reasonOf(error) });
  }
}

function compile(code: KernelCode): Compiled {
  if (typeof WebAssembly === 'undefined') return { reason: 'this engine has no WebAssembly' };
  try {
    return { module: new WebAssembly.Module(decode(code.wasm)) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** A refusal by a Content-Security-Policy, an engine without SIMD: in the engine's own words. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The bytes of a base64 text. */
function decode(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The table of vectors that a module finds in memory: every eight bytes of its constants twice. */
export function constantVectors(code: KernelCode): Uint8Array {
  const halves = decode(code.constants);
  const vectors = new Uint8Array(2 * halves.length);
  for (let i = 0; i < vectors.length; i++) vectors[i] = halves[((i >> 4) << 3) | (i & 7)]!;
  return vectors;
}
