// The public names of `@actlab/core/presets`: functions of other libraries, written as activations and operations of this one.
export { jax } from './jax.js';
export { keras } from './keras.js';
export { onnx } from './onnx.js';
export type { ActivationPreset, OperationPreset, Preset, Presets } from './preset.js';
export { pytorch } from './pytorch.js';
export { tfjs } from './tfjs.js';
export { type LibraryName, libraries, type TranslationRow, translationTable } from './translation-table.js';
