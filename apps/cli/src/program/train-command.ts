// `actlab train`.
import type { Command } from 'commander';
import { act } from './act.js';
import { describe } from './help.js';
import { addTrainOptions } from './train-options.js';

export function addTrainCommand(program: Command): void {
  const train = program.command('train');
  describe(train, 'Trains one network: a live line per epoch, then how it ended and a picture of its layers.', [
    ['actlab train', 'three layers of ReLU on digits'],
    ['actlab train --activation leakyRelu --negative-slope 0.1 --depth 8 --replicate 3', ''],
    ['actlab train --activation prelu --learn alpha=0.25', 'a slope that is trained'],
    ['actlab train --width 64,32 --optimiser adam --learning-rate 0.003 --patience 5', ''],
    ['actlab train --data absolute --depth 10 --width 2', 'a net that is born dead'],
    ['actlab train --checkpoint trial.ckpt', 'run it again after a stop: it goes on'],
    ['actlab train --depth 200 --dry-run', 'shapes, memory, time'],
    ['actlab train --width 3 --depth 2 --trace-step', 'one sample, by the chain rule'],
    ['actlab train --json > trial.json', 'spec, key and result'],
  ]);
  train.usage('[options] [--parameter <number>]');
  // The parameters are known when the activation is: its own reader refuses what is left.
  addTrainOptions(train).allowUnknownOption().allowExcessArguments();
  act(train, async () => (await import('../commands/train.js')).train);
}
