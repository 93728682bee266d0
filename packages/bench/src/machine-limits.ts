// What this machine can do at best, measured from WebAssembly: copying, multiplying and adding, being called.
import { instantiateProbes } from './machine-probes.js';
import { median } from './quantile.js';
import type { CopyLimit, MachineLimits, MemoryLevel } from './records/bench-report.js';
import { consume } from './sink.js';
import { timeCalls } from './timer.js';

/** Sizes at which copying is measured, in float32 elements; twice that is touched. */
const copySizes: readonly { level: MemoryLevel; elements: number }[] = [
  { level: 'L1', elements: 1e3 },
  { level: 'L2', elements: 1e5 },
  { level: 'DRAM', elements: 1e7 },
];

const bytesPerElement = 4;
const pageBytes = 65_536;
const bytesPerSample = 4e6;

const registerProbes = instantiateProbes(new WebAssembly.Memory({ initial: 1 }));

/** About 30 µs of work in registers. */
const probeTurns = 3000;
const operationsPerProbe = probeTurns * registerProbes.operationsPerTurn.value;
const multiplyAddProbe = (): void => consume(registerProbes.multiplyAdd(probeTurns, 0.999, 0.001));

/** The time that one sample in ten stays under: free of interruptions, yet not one lucky reading. */
function undisturbedNs(work: () => void, samples: number): number {
  return timeCalls(work, samples)[Math.floor(samples / 10)] as number;
}

/**
 * Multiplications and additions per second of one thread in 128-bit registers (separate operations, never fused).
 * Takes about 5 ms; also the probe by which a change of the processor's clock is noticed.
 */
export function measureMultiplyAdd(): number {
  return operationsPerProbe / (undisturbedNs(multiplyAddProbe, 100) / 1e9);
}

/** As `measureMultiplyAdd`, but the usual speed of this half millisecond, not the best: other threads of the core show. */
export function measureUsualMultiplyAdd(): number {
  return operationsPerProbe / (median(timeCalls(multiplyAddProbe, 15)) / 1e9);
}

/** One call into WebAssembly and back in nanoseconds, each call waiting for the one before. */
function measureCall(): number {
  const calls = 20_000;
  let value = 0;
  const chain = (): void => {
    for (let i = 0; i < calls; i++) value = registerProbes.next(value) | 0;
    consume(value);
  };
  timeCalls(chain, 20);
  return undisturbedNs(chain, 100) / calls;
}

/** Bandwidth of copying at every size. Allocates 80 MB, released afterwards. */
function measureCopies(): CopyLimit[] {
  const largest = Math.max(...copySizes.map((size) => size.elements)) * bytesPerElement;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((2 * largest) / pageBytes) + 2 });
  const probes = instantiateProbes(memory);
  const source = pageBytes;
  return copySizes.map(({ level, elements }) => {
    const bytes = elements * bytesPerElement;
    // Source and target start at the same place of a page: neighbours in every cache set, as two arrays usually are.
    const target = source + Math.ceil(bytes / pageBytes) * pageBytes;
    const times = Math.max(1, Math.round(bytesPerSample / bytes));
    // Every page is touched before anything is timed.
    new Uint8Array(memory.buffer, source, target - source + bytes).fill(1);
    const copy = (): void => probes.copyBytes(target, source, bytes, times);
    timeCalls(copy, 3);
    const ns = undisturbedNs(copy, 40);
    consume(new Uint8Array(memory.buffer)[target] as number);
    return { level, elements, bytesPerSecond: (2 * bytes * times * 1e9) / ns };
  });
}

/** Measures all limits; takes about a quarter of a second. */
export function measureLimits(): MachineLimits {
  measureMultiplyAdd();
  return { copy: measureCopies(), multiplyAddPerSecond: measureMultiplyAdd(), callNs: measureCall() };
}

/** The better of two measurements of the same machine, limit by limit: noise only ever takes away. */
export function bestLimits(first: MachineLimits, second: MachineLimits): MachineLimits {
  return {
    copy: first.copy.map((limit) => {
      const other = second.copy.find((each) => each.level === limit.level);
      return other !== undefined && other.bytesPerSecond > limit.bytesPerSecond ? other : limit;
    }),
    multiplyAddPerSecond: Math.max(first.multiplyAddPerSecond, second.multiplyAddPerSecond),
    callNs: Math.min(first.callNs, second.callNs),
  };
}

/** The copy limit whose touched bytes are nearest, by ratio, to a working set. */
export function copyLimitFor(limits: MachineLimits, workingSetBytes: number): CopyLimit {
  const distance = (limit: CopyLimit): number =>
    Math.abs(Math.log(workingSetBytes / (2 * limit.elements * bytesPerElement)));
  return limits.copy.reduce((nearest, limit) => (distance(limit) < distance(nearest) ? limit : nearest));
}
