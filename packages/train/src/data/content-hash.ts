// The hash of everything a trial reads of a data set.
import { ByteWriter } from '../digest/byte-writer.js';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256Hex } from '../digest/sha256-hex.js';
import type { DatasetContent } from './dataset.js';

/** SHA-256, hex, over shape, task, scaling, features and targets; never over names, titles or credits. */
export function contentHash(content: DatasetContent): string {
  const { task, rows, features, outputs, scaling } = content;
  const writer = new ByteWriter();
  writer.float32s(content.x);
  if (content.task === 'classification') writer.uint32s(content.labels);
  else writer.float32s(content.targets);
  return sha256Hex(`${canonicalJson({ task, rows, features, outputs, scaling })}${sha256Hex(writer.bytes)}`);
}
