// The training engine's WebAssembly module, written in AssemblyScript: every loop of a trial over the arrays of its arena.
// Compiled by scripts/compile-assembly.mjs into src/engine/engine-code.generated.ts. Never edit that file by hand.
//
// Arguments are byte addresses, counts, and strides in elements. A layer's arrays are float32[units × stride] with the batch as
// the contiguous dimension, stride a multiple of 4 and at least the batch; the columns behind the batch are pads. No result
// depends on a pad, a stride or an alignment.
export * from './finite';
export * from './gather';
export * from './gemm';
export * from './interpreter';
export * from './losses/binary-cross-entropy';
export * from './losses/count-right';
export * from './losses/cross-entropy';
export * from './losses/mean-squared-error';
export * from './normalisation/batch';
export * from './normalisation/layer';
export * from './norms';
export * from './optimisers/adagrad';
export * from './optimisers/adam';
export * from './optimisers/momentum';
export * from './optimisers/rmsprop';
export * from './optimisers/sgd';
export * from './probes/histogram';
export * from './probes/moments';
export * from './probes/outputs';
export { slopes } from './probes/slopes';
export * from './random/draws';
export * from './random/shuffle';
export { distanceSquared } from './sums';
export * from './transpose';
