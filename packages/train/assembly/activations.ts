// Calls of activation kernels, which live in modules of their own and are reached through the table.

/** A parameter of an activation: the address of its value, and how far the next unit's lies (0 for one value per layer). */
@inline function parameter(parameters: usize, index: i32, unit: i32): f32 {
  const at = parameters + (<usize>index << 3);
  return load<f32>(load<usize>(at) + <usize>(load<i32>(at, 4) * unit));
}

/** Whether any of the parameters has a value per unit. */
function isPerUnit(parameters: usize, count: i32): bool {
  for (let i = 0; i < count; i++) if (load<i32>(parameters + (<usize>i << 3), 4) != 0) return true;
  return false;
}

function map(kernel: u32, x: usize, out: usize, n: i32, p: usize, count: i32, unit: i32): void {
  switch (count) {
    case 0: call_indirect<void>(kernel, x, out, n); break;
    case 1: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit)); break;
    case 2: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit)); break;
    case 3: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit)); break;
    case 4: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit)); break;
    case 5: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit), parameter(p, 4, unit)); break;
    default: call_indirect<void>(kernel, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit), parameter(p, 4, unit), parameter(p, 5, unit));
  }
}

function product(kernel: u32, g: usize, x: usize, out: usize, n: i32, p: usize, count: i32, unit: i32): void {
  switch (count) {
    case 0: call_indirect<void>(kernel, g, x, out, n); break;
    case 1: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit)); break;
    case 2: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit)); break;
    case 3: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit)); break;
    case 4: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit)); break;
    case 5: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit), parameter(p, 4, unit)); break;
    default: call_indirect<void>(kernel, g, x, out, n, parameter(p, 0, unit), parameter(p, 1, unit), parameter(p, 2, unit), parameter(p, 3, unit), parameter(p, 4, unit), parameter(p, 5, unit));
  }
}

/** out = kernel(x) over [units × stride]; each unit by itself where a parameter has a value per unit. */
export function activate(kernel: u32, x: usize, out: usize, units: i32, stride: i32, p: usize, count: i32): void {
  if (!isPerUnit(p, count)) {
    map(kernel, x, out, units * stride, p, count, 0);
    return;
  }
  const bytes = <usize>stride << 2;
  for (let unit = 0; unit < units; unit++) map(kernel, x + bytes * unit, out + bytes * unit, stride, p, count, unit);
}

/** out = g · kernel(x) over [units × stride]. */
export function activateBackward(
  kernel: u32, g: usize, x: usize, out: usize, units: i32, stride: i32, p: usize, count: i32,
): void {
  if (!isPerUnit(p, count)) {
    product(kernel, g, x, out, units * stride, p, count, 0);
    return;
  }
  const bytes = <usize>stride << 2;
  for (let unit = 0; unit < units; unit++) {
    product(kernel, g + bytes * unit, x + bytes * unit, out + bytes * unit, stride, p, count, unit);
  }
}

/** Sum in a fixed tree of the eight float64 numbers at `lanes`, as float32. */
function foldLanes(lanes: usize): f32 {
  const a = load<f64>(lanes) + load<f64>(lanes, 32);
  const b = load<f64>(lanes, 8) + load<f64>(lanes, 40);
  const c = load<f64>(lanes, 16) + load<f64>(lanes, 48);
  const d = load<f64>(lanes, 24) + load<f64>(lanes, 56);
  return <f32>(a + c + (b + d));
}

/**
 * The gradient of a parameter, Σ g·∂f/∂p: of each unit over exactly `batch` columns into out[unit], or of the layer into
 * out[0]. `lanes` are eight float64 numbers of scratch.
 */
export function parameterGradient(
  kernel: u32, g: usize, x: usize, out: usize, lanes: usize, units: i32, stride: i32, batch: i32,
  p: usize, count: i32, perUnit: bool,
): void {
  const bytes = <usize>stride << 2;
  memory.fill(lanes, 0, 64);
  for (let unit = 0; unit < units; unit++) {
    product(kernel, g + bytes * unit, x + bytes * unit, lanes, batch, p, count, unit);
    if (!perUnit) continue;
    store<f32>(out + (<usize>unit << 2), foldLanes(lanes));
    memory.fill(lanes, 0, 64);
  }
  if (!perUnit) store<f32>(out, foldLanes(lanes));
}
