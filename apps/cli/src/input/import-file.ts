// The exports of a user's JavaScript or TypeScript file, wherever it lies: `@actlab/core` in it is the one of this command.
import { readFileSync } from 'node:fs';
import type { BuildFailure, Message, Plugin } from 'esbuild';
import { CliError } from '../errors.js';

/** The exports of a file, which may import others. It is run once. @throws CliError `unreadable-file`, `unloadable-file`. */
export async function importFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  ensureReadable(path);
  const code = await bundle(path);
  try {
    return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Record<
      string,
      unknown
    >;
  } catch (cause) {
    const got = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new CliError('unloadable-file', `${path}: the file must load, got ${got}`, undefined, { cause });
  }
}

function ensureReadable(path: string): void {
  try {
    readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const rule =
      code === 'ENOENT'
        ? 'there is no such file'
        : `the file must be readable, got ${code === 'EISDIR' ? 'a folder' : code}`;
    throw new CliError('unreadable-file', `${path}: ${rule}`, undefined, { cause });
  }
}

/** One module without relative imports. Types are dropped, not checked. */
async function bundle(path: string): Promise<Uint8Array> {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      logLevel: 'silent',
      // A tsconfig that happens to lie above the file has no say.
      tsconfigRaw: {},
      plugins: [ownCore],
    });
    return outputFiles[0]!.contents;
  } catch (cause) {
    const [first] = (cause as Partial<BuildFailure>).errors ?? [];
    if (first === undefined) throw cause;
    throw new CliError('unloadable-file', messageText(first, path), undefined, { cause });
  } finally {
    await esbuild.stop();
  }
}

/** A record refers to loops and kernels of the package that made it, and the file's own folder may have none installed. */
const ownCore: Plugin = {
  name: 'own-core',
  setup({ onResolve }) {
    onResolve({ filter: /^@actlab\/core(\/|$)/ }, ({ path }) => {
      try {
        return { path: import.meta.resolve(path), external: true };
      } catch {
        return { errors: [{ text: `@actlab/core must have what is imported, got "${path}"` }] };
      }
    });
  },
};

function messageText({ text, location }: Message, path: string): string {
  const where = location === null ? path : `${location.file}:${location.line}:${location.column + 1}`;
  return `${where}: the file must load, got: ${text}`;
}
