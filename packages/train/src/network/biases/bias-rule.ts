// How the biases of hidden layers start.
import type { OptionDefinitions, Options } from '../../definition/resolve-options.js';

/** A constant, or the scale of random numbers: standard normals, or uniform ones on [−1, 1). */
type BiasStart = { kind: 'constant'; value: number } | { kind: 'normal' | 'uniform'; scale: number };

export interface BiasDefinition {
  readonly name: string;
  readonly doc: string;
  readonly options: OptionDefinitions;
  start(fanIn: number, options: Readonly<Record<string, unknown>>): BiasStart;
}

function defineBias<const D extends OptionDefinitions>(definition: {
  name: string;
  doc: string;
  options: D;
  start(fanIn: number, options: Options<D>): BiasStart;
}): BiasDefinition {
  return definition as unknown as BiasDefinition;
}

const byFanIn = { kind: 'boolean', default: false, doc: 'divide it by √fanIn' } as const;

/** Every rule that a spec can name. The output layer's biases always start at 0. */
export const biasDefinitions: readonly BiasDefinition[] = [
  defineBias({
    name: 'zero',
    doc: 'all 0',
    options: {},
    start: () => ({ kind: 'constant', value: 0 }),
  }),
  defineBias({
    name: 'constant',
    doc: 'all one value; a negative one makes rectifiers start inactive',
    options: { value: { kind: 'number', default: 0, min: -1e6, max: 1e6, doc: 'the value' } },
    start: (_fanIn, { value }) => ({ kind: 'constant', value: value + 0 }),
  }),
  defineBias({
    name: 'normal',
    doc: 'normal with mean 0',
    options: { std: { kind: 'number', default: 1, min: 0, max: 1e6, doc: 'standard deviation' }, byFanIn },
    start: (fanIn, { std, byFanIn: divides }) => ({ kind: 'normal', scale: divides ? std / Math.sqrt(fanIn) : std }),
  }),
  defineBias({
    name: 'uniform',
    doc: 'uniform from −limit to limit; limit 1 by fan-in is what PyTorch gives a linear layer',
    options: { limit: { kind: 'number', default: 1, min: 0, max: 1e6, doc: 'largest value' }, byFanIn },
    start: (fanIn, { limit, byFanIn: divides }) => {
      return { kind: 'uniform', scale: divides ? limit / Math.sqrt(fanIn) : limit };
    },
  }),
];
