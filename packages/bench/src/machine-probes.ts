// The loops of assembly/machine-probes.ts over a memory.
import { machineProbes } from './machine-probes.generated.js';

/** Addresses and sizes are bytes, counts are elements. Nothing is checked. */
export interface MachineProbes {
  readonly operationsPerTurn: { readonly value: number };
  copyBytes(target: number, source: number, bytes: number, times: number): void;
  multiplyAdd(turns: number, factor: number, term: number): number;
  next(value: number): number;
  addBias(x: number, bias: number, out: number, rows: number, columns: number): void;
}

/**
 * The probes over a memory that is large enough from the start. It must never grow: growing detaches the memory's buffer,
 * and after one detached buffer V8 checks for others in every loop over any typed array (1.5 to 5 times slower, Node 20).
 */
export function instantiateProbes(memory: WebAssembly.Memory): MachineProbes {
  const compiled = new WebAssembly.Module(Buffer.from(machineProbes, 'base64'));
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as MachineProbes;
}
