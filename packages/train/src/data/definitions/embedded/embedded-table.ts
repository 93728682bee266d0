// A table of decimals with a class per row, packed into text: how the embedded data sets travel with the package.

/** Written by scripts/embed-data.mjs. */
export interface EmbeddedTable {
  /** One name per class. */
  readonly classes: readonly string[];
  /** The class of each row, one digit each. */
  readonly labels: string;
  /** Per column: value = whole number / 10^decimals, stored in `width` bytes. */
  readonly columns: readonly (readonly [decimals: number, width: number])[];
  /** Base64 of the whole numbers, column by column, little-endian. */
  readonly data: string;
}

/** What a data set needs of a table. */
export interface UnpackedTable {
  rows: number;
  features: number;
  outputs: number;
  /** f32[rows × features], row by row: the float32 nearest to each printed decimal. */
  x: Float32Array;
  labels: Int32Array;
  classes: string[];
}

/** Unpacks a table; every call returns arrays of its own. */
export function unpackTable({ classes, labels, columns, data }: EmbeddedTable): UnpackedTable {
  const bytes = atob(data);
  const rows = labels.length;
  const features = columns.length;
  const x = new Float32Array(rows * features);
  let at = 0;
  for (const [j, [decimals, width]] of columns.entries()) {
    const scale = powerOfTen(decimals);
    for (let row = 0; row < rows; row++) {
      let whole = 0;
      for (let byte = width - 1; byte >= 0; byte--) whole = whole * 256 + bytes.charCodeAt(at + byte);
      at += width;
      // Both are exact in float64; the script has checked that rounding the quotient once more gives the nearest float32.
      x[row * features + j] = whole / scale;
    }
  }
  return { rows, features, outputs: classes.length, x, labels: Int32Array.from(labels, Number), classes: [...classes] };
}

function powerOfTen(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 10;
  return power;
}
