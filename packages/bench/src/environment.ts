// What is known about the machine and the programs before anything is timed.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { BenchEnvironment } from './records/bench-report.js';
import { timerResolutionNs } from './timer.js';

/** Processor flags that decide how fast loops over floats can be. */
const knownFlags = ['sse4_1', 'avx', 'avx2', 'fma', 'avx512f', 'asimd', 'sve'];

/** A module that only a WebAssembly with relaxed SIMD accepts: one function with `f32x4.relaxed_madd`. */
const relaxedModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 1, 96, 3, 123, 123, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 1, 32, 2,
  253, 133, 2, 11,
];

/** Describes the machine; `load.after` equals `load.before` until the run has ended. */
export function readEnvironment(): BenchEnvironment {
  const load = minuteLoad();
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    features: [...processorFlags(), ...wasmFeatures()],
    memoryBytes: os.totalmem(),
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    v8: process.versions.v8,
    timerResolutionNs: timerResolutionNs(),
    load: { before: load, after: load },
  };
}

/** Mean number of runnable processes over the last minute; 0 where the system does not tell. */
export function minuteLoad(): number {
  return os.loadavg()[0] ?? 0;
}

function processorFlags(): string[] {
  try {
    const line = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    const flags = new Set(line?.split(/\s+/));
    return knownFlags.filter((flag) => flags.has(flag));
  } catch {
    // Only Linux lists them there; elsewhere the processor's name has to do.
    return [];
  }
}

function wasmFeatures(): string[] {
  return WebAssembly.validate(new Uint8Array(relaxedModule)) ? ['wasm-simd', 'wasm-relaxed-simd'] : ['wasm-simd'];
}
