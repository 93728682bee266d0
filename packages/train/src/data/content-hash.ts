// The hash of everything a trial reads of a data set.
import { ByteWriter } from '../digest/byte-writer.js';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256Hex, sha256HexOfPieces } from '../digest/sha256-hex.js';
import type { DatasetContent } from './dataset.js';

/** Numbers hashed at a time: a data set of some hundred megabytes is not copied for its hash. */
const pieceLength = 65_536;

/** SHA-256, hex, over shape, task, scaling, features and targets; never over names, titles or credits. */
export function contentHash(content: DatasetContent): string {
  const { task, rows, features, outputs, scaling } = content;
  return sha256Hex(`${canonicalJson({ task, rows, features, outputs, scaling })}${sha256HexOfPieces(pieces(content))}`);
}

function* pieces(content: DatasetContent): Generator<Uint8Array> {
  yield* piecesOf(content.x);
  yield* piecesOf(content.task === 'classification' ? content.labels : content.targets);
}

function* piecesOf(numbers: Float32Array | Int32Array): Generator<Uint8Array> {
  for (let start = 0; start < numbers.length; start += pieceLength) {
    const piece = numbers.subarray(start, start + pieceLength);
    const writer = new ByteWriter();
    if (piece instanceof Float32Array) writer.float32s(piece);
    else writer.uint32s(piece);
    yield writer.bytes;
  }
}
