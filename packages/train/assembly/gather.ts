// Rows of a data set, in the order of an epoch, as a batch: a batch is feature-major for the layers, row-major for the first
// layer's weight gradient.
import { firstLanes } from './lanes/rows';

/**
 * out[f, r] ← source[row(r), f] for r < batch and f < features; 0 for the pads up to the next multiple of four rows.
 *
 * out f32[features × stride], source f32[… × sourceStride] row-major. row(r) = order[from + r], u32, or from + r when `order`
 * is 0. No number of the source behind `features` is read.
 */
export function gatherColumns(
  out: usize,
  stride: i32,
  source: usize,
  sourceStride: i32,
  order: usize,
  from: i32,
  batch: i32,
  features: i32,
): void {
  const step = <usize>stride << 2;
  const full = features & ~3;
  for (let r = 0; r < batch; r += 4) {
    const isRow = firstLanes(batch - r);
    const last = batch - 1;
    const a = rowAt(source, sourceStride, order, from + r);
    // Pads read a row that exists and are masked.
    const b = rowAt(source, sourceStride, order, from + min(r + 1, last));
    const c = rowAt(source, sourceStride, order, from + min(r + 2, last));
    const d = rowAt(source, sourceStride, order, from + min(r + 3, last));
    let to = out + (<usize>r << 2);
    for (let f = 0; f < full; f += 4) {
      const at = <usize>f << 2;
      const va = v128.load(a + at);
      const vb = v128.load(b + at);
      const vc = v128.load(c + at);
      const vd = v128.load(d + at);
      const abLow = v128.shuffle<i32>(va, vb, 0, 4, 1, 5);
      const cdLow = v128.shuffle<i32>(vc, vd, 0, 4, 1, 5);
      const abHigh = v128.shuffle<i32>(va, vb, 2, 6, 3, 7);
      const cdHigh = v128.shuffle<i32>(vc, vd, 2, 6, 3, 7);
      v128.store(to, v128.and(isRow, v128.shuffle<i64>(abLow, cdLow, 0, 2)));
      v128.store(to + step, v128.and(isRow, v128.shuffle<i64>(abLow, cdLow, 1, 3)));
      v128.store(to + 2 * step, v128.and(isRow, v128.shuffle<i64>(abHigh, cdHigh, 0, 2)));
      v128.store(to + 3 * step, v128.and(isRow, v128.shuffle<i64>(abHigh, cdHigh, 1, 3)));
      to += 4 * step;
    }
    for (let f = full; f < features; f++) {
      const at = <usize>f << 2;
      let column = v128.load32_zero(a + at);
      column = v128.load_lane<i32>(b + at, column, 1);
      column = v128.load_lane<i32>(c + at, column, 2);
      column = v128.load_lane<i32>(d + at, column, 3);
      v128.store(to, v128.and(isRow, column));
      to += step;
    }
  }
}

/** out[r, f] ← source[row(r), f] for r < batch and f < features, both row-major; what is behind `features` stays as it is. */
export function gatherRows(
  out: usize,
  outStride: i32,
  source: usize,
  sourceStride: i32,
  order: usize,
  from: i32,
  batch: i32,
  features: i32,
): void {
  const full = features & ~3;
  for (let r = 0; r < batch; r++) {
    const row = rowAt(source, sourceStride, order, from + r);
    const to = out + ((<usize>r * <usize>outStride) << 2);
    for (let f = 0; f < full; f += 4) v128.store(to + (<usize>f << 2), v128.load(row + (<usize>f << 2)));
    for (let f = full; f < features; f++) store<u32>(to + (<usize>f << 2), load<u32>(row + (<usize>f << 2)));
  }
}

/** Where the row at `position` of the order begins. */
// @ts-ignore: decorator
@inline
function rowAt(source: usize, sourceStride: i32, order: usize, position: i32): usize {
  const row = order == 0 ? <usize>position : <usize>load<u32>(order + (<usize>position << 2));
  return source + ((row * <usize>sourceStride) << 2);
}
