// SHA-256 as lower-case hex.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of a text in UTF-8: 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 of the pieces one after the other; each may be overwritten once the next is asked for. */
export function sha256HexOfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(piece);
  return bytesToHex(hash.digest());
}

/** The SHA-256, hex, of texts that begin alike: of `beginning` and each `rest`, whose beginning is hashed once for all. */
export function sha256HexAfter(beginning: string): (rest: string) => string {
  const begun = sha256.create().update(utf8ToBytes(beginning));
  return (rest) => bytesToHex(begun.clone().update(utf8ToBytes(rest)).digest());
}
