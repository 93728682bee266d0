// A folder of its own for the files of a test file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataset } from '@actlab/train';
import type { Json } from '@actlab/train/records';
import type { Dataset } from '@actlab/train/trial';
import { afterAll } from 'vitest';

/** Files are written under their names; `open` reads them by a data spec; messages name them without the folder. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'actlab-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = <D extends Dataset = Dataset>(name: string, options: Json, sha256?: string) =>
    openDataset({ name, options, ...(sha256 && { sha256 }) }, { baseDirectory: folder }) as Promise<D>;
  return {
    folder,
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    open,
    /** The message of the error that opening ends in. */
    async messageOf(name: string, options: Json): Promise<string> {
      try {
        await open(name, options);
      } catch (error) {
        const { message, code } = error as { message: string; code: string };
        return `${code} ${message.replaceAll(`${folder}/`, '')}`;
      }
      return 'opened';
    },
  };
}
