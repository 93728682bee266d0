// The operations of the engine's interpreter, numbered as in assembly/interpreter.ts.

export const operations = {
  gatherColumns: 1,
  gatherRows: 2,
  advance: 3,
  nextFactor: 4,
  multiply: 5,
  multiplyTransposed: 6,
  transpose: 7,
  activate: 8,
  activateBackward: 9,
  parameterGradient: 10,
  loss: 11,
  countRight: 12,
  rowSums: 13,
  add: 14,
  batchNormForward: 15,
  batchNormEvaluate: 16,
  batchNormBackward: 17,
  layerNormForward: 18,
  layerNormBackward: 19,
  clipNorm: 20,
  multiplyPowers: 21,
  update: 22,
  moments: 23,
  slopes: 24,
  outputs: 25,
  negatives: 26,
} as const;

export type Operation = keyof typeof operations;

export const instructionBytes = 64;

/** Where a finished program lies. */
export interface LoadedProgram {
  at: number;
  instructions: number;
}
