// The database file as the server sees it: opened when first needed, opened again when it was missing, failed or replaced.
import { statSync } from 'node:fs';
import { openReader, type StoreReader } from '@actlab/train/stores';

/** Reads one database file that may come, go and be replaced while the server lives. */
export class StoreSource {
  readonly path: string;
  #reader: StoreReader | null = null;
  #identity: string | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * What `use` returns on an open reader.
   * @throws whatever opening or reading throws; the next call starts afresh.
   */
  read<T>(use: (reader: StoreReader) => T): T {
    const identity = fileIdentity(this.path);
    if (identity !== this.#identity) this.close();
    try {
      this.#reader ??= openReader(this.path);
      this.#identity = identity;
      return use(this.#reader);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    const reader = this.#reader;
    this.#reader = null;
    this.#identity = null;
    reader?.close();
  }
}

/** Device and inode: a file deleted and made again under the same name is another file. Null when there is none. */
function fileIdentity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
