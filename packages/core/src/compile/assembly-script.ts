// The AssemblyScript compiler, loaded at the first use only.
import { CoreError } from '../errors.js';

// -O3 keeps the order of floating-point operations; without relaxed SIMD no operation is fused. Shrink level 1 keeps what
// stands once in the source once in the module: a third smaller, as fast.
const options = [
  '-O3',
  '--shrinkLevel',
  '1',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--enable',
  'simd',
  '--noColors',
];

interface Compiler {
  main(
    options: readonly string[],
    host: {
      readFile: (name: string) => string | null;
      writeFile: (name: string, contents: Uint8Array | string) => void;
      listFiles: () => string[];
      stderr: { write: (text: string) => void };
    },
  ): Promise<{ error: Error | null }>;
}

/**
 * Compiles one AssemblyScript source.
 *
 * @throws CoreError `compile-failed` with the first thing that the compiler says (its `cause` says all), or when there is no
 * compiler.
 */
export async function compileSource(source: string): Promise<Uint8Array> {
  const { main } = await loadCompiler();
  let binary: Uint8Array | undefined;
  let messages = '';
  const { error } = await main(['kernels.ts', ...options, '--outFile', 'kernels.wasm'], {
    readFile: (name) => (name === 'kernels.ts' ? source : null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm') binary = contents as Uint8Array;
    },
    listFiles: () => [],
    stderr: {
      write: (text) => {
        messages += text;
      },
    },
  });
  if (binary !== undefined && error === null) return binary;
  const [first] = (messages || (error?.message ?? 'nothing')).split('\n');
  throw new CoreError('compile-failed', `compileSource: AssemblyScript must compile the kernels, got ${first}`, {
    cause: new Error(messages, { cause: error }),
  });
}

async function loadCompiler(): Promise<Compiler> {
  try {
    return (await import('assemblyscript/asc')) as unknown as Compiler;
  } catch (cause) {
    throw new CoreError(
      'compile-failed',
      'compileSource: the package assemblyscript must be installed, got an error on loading it; try npm install assemblyscript',
      { cause },
    );
  }
}
