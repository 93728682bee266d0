// Bundles a module as a user of the package would, minified.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

export interface Bundle {
  readonly text: string;
  /** Bytes after gzip -9. */
  readonly gzipBytes: number;
}

/** A module with this code in `folder`, with all that it imports but the peers. */
export async function bundle(folder: string, code: string): Promise<Bundle> {
  const entry = join(folder, 'entry.js');
  const bundled = await rolldown({
    input: entry,
    cwd: folder,
    external: [/^zod/, /^assemblyscript/],
    plugins: [
      { name: 'entry', load: (id) => (id === entry ? code : null), resolveId: (id) => (id === entry ? id : null) },
    ],
  });
  const { output } = await bundled.generate({ format: 'esm', minify: true });
  await bundled.close();
  if (output.length !== 1) throw new Error(`bundle: must be one file, got ${output.length}`);
  return { text: output[0].code, gzipBytes: gzipBytes(output[0].code) };
}

export const gzipBytes = (text: string): number => gzipSync(text, { level: 9 }).length;
