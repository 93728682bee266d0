// How the numbers of a layer are distributed.

/**
 * out[i], u32[bins] ← how many of x[units × stride] in exactly `batch` columns lie in bin i of `bins` equally wide ones from
 * `low` to `high`. The last bin includes `high`; numbers outside and NaN are not counted. With high = low all are in bin 0.
 * Bin edges in float64.
 */
export function histogram(
  x: usize,
  stride: i32,
  units: i32,
  batch: i32,
  low: f32,
  high: f32,
  bins: i32,
  out: usize,
): void {
  memory.fill(out, 0, <usize>bins << 2);
  const perBin = high > low ? <f64>bins / (<f64>high - <f64>low) : 0;
  for (let u = 0; u < units; u++) {
    const row = x + ((<usize>u * <usize>stride) << 2);
    for (let r = 0; r < batch; r++) {
      const value = load<f32>(row + (<usize>r << 2));
      if (!(value >= low && value <= high)) continue;
      const bin = min(<i32>((<f64>value - <f64>low) * perBin), bins - 1);
      const at = out + (<usize>bin << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
}
