// `@actlab/train/engine`: the training engine itself, for benchmarks of this repository. Internal: its names, layouts and
// instructions change without notice, and nothing it is handed is checked. Browser-safe.
export { Arena } from './arena.js';
export { Engine, firstFreeByte } from './engine.js';
export { instructionBytes, type LoadedProgram, type Operation } from './instruction.js';
export { paddedStride } from './padded-stride.js';
export { Program } from './program.js';
export { RunState, runStateBytes } from './run-state.js';
