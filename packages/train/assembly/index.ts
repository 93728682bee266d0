// The training engine's WebAssembly module, written in AssemblyScript: every loop of a trial over the arrays of its arena.
// Compiled by scripts/compile-assembly.mjs into src/engine/engine-code.generated.ts. Never edit that file by hand.
export * from './finite';
export * from './gemm';
export * from './transpose';
