// Runs a program: instructions of 64 bytes in memory, each an operation and up to fifteen numbers. One call does many updates,
// so that nothing crosses between JavaScript and WebAssembly inside a loop. Operation numbers: src/engine/instruction.ts.
import { activate, activateBackward, parameterGradient } from './activations';
import { gatherColumns, gatherRows } from './gather';
import { gemmNN, gemmTN } from './gemm';
import { binaryCrossEntropy } from './losses/binary-cross-entropy';
import { countRight } from './losses/count-right';
import { crossEntropy } from './losses/cross-entropy';
import { meanSquaredError } from './losses/mean-squared-error';
import { batchNormBackward, batchNormEvaluate, batchNormForward } from './normalisation/batch';
import { layerNormBackward, layerNormForward } from './normalisation/layer';
import { add, rowSums, scale, sumOfSquares } from './norms';
import { adagrad } from './optimisers/adagrad';
import { adam } from './optimisers/adam';
import { momentum } from './optimisers/momentum';
import { rmsprop } from './optimisers/rmsprop';
import { sgd } from './optimisers/sgd';
import { moments } from './probes/moments';
import { negatives, outputs } from './probes/outputs';
import { slopes } from './probes/slopes';
import { addLoss, addRight, cursor, factor, flags, nextFactor, setBatchLoss, setCursor, setFlags } from './state';
import { transpose } from './transpose';

/** Share of a batch's statistics in the running ones of a batch normalisation, as in PyTorch. */
const runningShare: f64 = 0.1;

@inline function word(at: usize, index: i32): i32 { return load<i32>(at + (<usize>index << 2)); }
@inline function address(at: usize, index: i32): usize { return load<usize>(at + (<usize>index << 2)); }
@inline function real(at: usize, index: i32): f64 { return load<f64>(at + (<usize>index << 2)); }

/**
 * Runs `count` instructions at `program` up to `turns` times; returns the turns completed. Ends early, with a flag set, at the
 * first loss or update that is not finite: a turn that ends in its update counts as completed.
 */
export function run(program: usize, count: i32, turns: i32, state: usize): i32 {
  const end = program + (<usize>count << 6);
  for (let turn = 0; turn < turns; turn++) {
    for (let at = program; at < end; at += 64) {
      execute(at, state);
      if (flags(state) == 1) return turn;
    }
    if (flags(state) != 0) return turn + 1;
  }
  return turns;
}

function execute(at: usize, state: usize): void {
  switch (word(at, 0)) {
    case 1:
      gatherColumns(address(at, 1), word(at, 2), address(at, 3), word(at, 4), address(at, 5), cursor(state), word(at, 6), word(at, 7));
      return;
    case 2:
      gatherRows(address(at, 1), word(at, 2), address(at, 3), word(at, 4), address(at, 5), cursor(state), word(at, 6), word(at, 7));
      return;
    case 3:
      setCursor(state, cursor(state) + word(at, 1));
      return;
    case 4:
      nextFactor(state);
      return;
    case 5:
      gemmNN(address(at, 1), word(at, 2), address(at, 3), word(at, 4), address(at, 5), word(at, 6), address(at, 7), word(at, 8), word(at, 9), word(at, 10));
      return;
    case 6:
      gemmTN(address(at, 1), word(at, 2), address(at, 3), word(at, 4), address(at, 5), word(at, 6), word(at, 7), word(at, 8), word(at, 9));
      return;
    case 7:
      transpose(address(at, 1), word(at, 2), address(at, 3), word(at, 4), word(at, 5), word(at, 6));
      return;
    case 8:
      activate(word(at, 1), address(at, 2), address(at, 3), word(at, 4), word(at, 5), address(at, 6), word(at, 7));
      return;
    case 9:
      activateBackward(word(at, 1), address(at, 2), address(at, 3), address(at, 4), word(at, 5), word(at, 6), address(at, 7), word(at, 8));
      return;
    case 10:
      parameterGradient(word(at, 1), address(at, 2), address(at, 3), address(at, 4), address(at, 5), word(at, 6), word(at, 7), word(at, 8), address(at, 9), word(at, 10), word(at, 11) != 0);
      return;
    case 11:
      evaluateLoss(at, state);
      return;
    case 12:
      addRight(state, countRight(address(at, 1), address(at, 2), word(at, 3), word(at, 4), word(at, 5)));
      return;
    case 13:
      rowSums(address(at, 1), address(at, 2), word(at, 3), word(at, 4), word(at, 5));
      return;
    case 14:
      add(address(at, 1), address(at, 2), address(at, 3), word(at, 4));
      return;
    case 15:
      batchNormForward(address(at, 1), address(at, 2), address(at, 3), word(at, 4), word(at, 5), word(at, 6), address(at, 7), address(at, 8), address(at, 9), address(at, 10), address(at, 11), runningShare);
      return;
    case 16:
      batchNormEvaluate(address(at, 1), address(at, 2), word(at, 3), word(at, 4), word(at, 5), address(at, 6), address(at, 7), address(at, 8), address(at, 9));
      return;
    case 17:
      batchNormBackward(address(at, 1), address(at, 2), address(at, 3), word(at, 4), word(at, 5), word(at, 6), address(at, 7), address(at, 8), address(at, 9), address(at, 10));
      return;
    case 18:
      layerNormForward(address(at, 1), address(at, 2), address(at, 3), word(at, 4), word(at, 5), word(at, 6), address(at, 7), address(at, 8), address(at, 9));
      return;
    case 19:
      layerNormBackward(address(at, 1), address(at, 2), address(at, 3), word(at, 4), word(at, 5), word(at, 6), address(at, 7), address(at, 8), address(at, 9), address(at, 10));
      return;
    case 20:
      clip(address(at, 1), word(at, 2), real(at, 4));
      return;
    case 21:
      // β^t of Adam by repeated multiplication.
      store<f64>(address(at, 1), load<f64>(address(at, 1)) * real(at, 4));
      store<f64>(address(at, 1), load<f64>(address(at, 1), 8) * real(at, 6), 8);
      return;
    case 22:
      update(at, state);
      return;
    case 23:
      moments(address(at, 1), word(at, 2), word(at, 3), word(at, 4), address(at, 5));
      return;
    case 24:
      slopes(address(at, 1), word(at, 2), word(at, 3), word(at, 4), address(at, 5), address(at, 6));
      return;
    case 25:
      outputs(address(at, 1), word(at, 2), word(at, 3), word(at, 4), address(at, 5), address(at, 6));
      return;
    case 26:
      negatives(address(at, 1), word(at, 2), word(at, 3), word(at, 4), address(at, 5));
      return;
  }
  unreachable();
}

/**
 * Loss of a batch: which, outputs, targets, gradient, stride, width, batch; terms that the mean is taken over at word 8; at word 9 a
 * 1 to go on whatever the loss is. */
function evaluateLoss(at: usize, state: usize): void {
  let sum: f64;
  const batch = word(at, 7);
  switch (word(at, 1)) {
    case 0:
      sum = crossEntropy(address(at, 2), address(at, 3), address(at, 4), word(at, 5), word(at, 6), batch);
      break;
    case 1:
      sum = meanSquaredError(address(at, 2), address(at, 3), address(at, 4), word(at, 5), word(at, 6), batch);
      break;
    default:
      sum = binaryCrossEntropy(address(at, 2), address(at, 3), address(at, 4), word(at, 5), word(at, 6), batch);
  }
  const mean = sum / <f64>word(at, 8);
  setBatchLoss(state, mean);
  if (isFinite(mean)) addLoss(state, mean * <f64>batch);
  else if (word(at, 9) == 0) setFlags(state, 1);
}

/** Scales `n` gradients down to Euclidean norm `largest` where it is longer (Pascanu, Mikolov, Bengio 2013, algorithm 1). */
function clip(gradients: usize, n: i32, largest: f64): void {
  const norm = sqrt(sumOfSquares(gradients, n));
  if (norm > largest) scale(gradients, n, <f32>(largest / norm));
}

/**
 * One update of `n` numbers: which, values, gradients, state, second state, n; rate at word 8, decay at 10, and the address of
 * the options, float64 each, at word 12, of β^t at word 13.
 */
function update(at: usize, state: usize): void {
  const values = address(at, 2);
  const gradients = address(at, 3);
  const first = address(at, 4);
  const n = word(at, 6);
  const rate = real(at, 8) * factor(state);
  const decay = real(at, 10);
  const options = address(at, 12);
  let isFine: bool;
  switch (word(at, 1)) {
    case 0:
      isFine = sgd(values, gradients, n, rate, decay);
      break;
    case 1:
      isFine = momentum(values, gradients, first, n, rate, decay, load<f64>(options), load<f64>(options, 8) != 0);
      break;
    case 2:
      isFine = adagrad(values, gradients, first, n, rate, decay, load<f64>(options));
      break;
    case 3:
      isFine = rmsprop(values, gradients, first, n, rate, decay, load<f64>(options), load<f64>(options, 8));
      break;
    default: {
      const powers = address(at, 13);
      isFine = adam(
        values, gradients, first, address(at, 5), n, rate, decay,
        load<f64>(options), load<f64>(options, 8), load<f64>(options, 16),
        1 - load<f64>(powers), 1 - load<f64>(powers, 8), load<f64>(options, 24) != 0,
      );
    }
  }
  if (!isFine) setFlags(state, 2);
}
