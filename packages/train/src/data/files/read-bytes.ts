// The bytes of a data file, piece by piece, unzipped where they are gzip: no file is ever held as a whole.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DataFileError } from '../../errors.js';

const chunkBytes = 256 * 1024;

/** What to say about the errors of the file system and of zlib, by code. */
const said: Readonly<Record<string, { rule: string; got: string; hint: string }>> = {
  ENOENT: { rule: 'must be there', got: 'no such file', hint: 'a path from the folder of the sweep file' },
  ENOTDIR: { rule: 'must be there', got: 'no such folder', hint: 'a path from the folder of the sweep file' },
  EISDIR: { rule: 'must be a file', got: 'a folder', hint: 'the path of a file in it' },
  EACCES: { rule: 'must be readable', got: 'no permission', hint: 'chmod +r on the file, +x on its folders' },
  EPERM: { rule: 'must be readable', got: 'no permission', hint: 'chmod +r on the file, +x on its folders' },
  Z_BUF_ERROR: { rule: 'must be whole gzip data', got: 'an early end', hint: 'download or write the file again' },
  Z_DATA_ERROR: { rule: 'must be whole gzip data', got: 'damaged data', hint: 'download or write the file again' },
};

/**
 * The content of `file` in pieces. Gzip is told by its first two bytes, not by the name.
 *
 * @throws DataFileError when the file cannot be opened, read or unzipped.
 */
export async function* readBytes(file: string): AsyncGenerator<Buffer, void, undefined> {
  let handle: FileHandle | undefined;
  try {
    // Before opening: opening a pipe would wait for its writer.
    const status = await stat(file);
    if (!status.isFile()) throw notAFile(file, status.isDirectory());
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const source = handle.createReadStream({ start: 0, highWaterMark: chunkBytes, autoClose: false });
    const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    // An error reaches whoever iterates; the callback keeps it from being thrown a second time.
    const stream = isGzip ? pipeline(source, createGunzip({ chunkSize: chunkBytes }), () => undefined) : source;
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof DataFileError ? error : unreadable(file, error);
  } finally {
    await handle?.close();
  }
}

function notAFile(file: string, isFolder: boolean): DataFileError {
  const got = isFolder ? 'a folder' : 'a pipe or device';
  return new DataFileError({ file, rule: 'must be a file', got, hint: 'the path of a file' });
}

function unreadable(file: string, cause: unknown): DataFileError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const words = said[code] ?? { rule: 'must be readable', got: code, hint: 'check the disk and the path' };
  return new DataFileError({ file, ...words }, { cause });
}
