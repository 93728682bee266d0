// Why a trial died, in a sentence that names the layer and the value that decided.
import type { CauseOfDeath, Outcome } from '@actlab/train/records';
import { compactNumber, shortNumber } from './numbers.js';

type Death = Extract<Outcome, { state: 'died' }>;

/** The sentence; `depth` is the number of hidden layers. */
export function deathText({ cause, layer, value }: Death, depth: number): string {
  const place = layer === undefined ? 'a layer' : layer > depth ? 'the output layer' : `hidden layer ${layer}`;
  const number = value === undefined ? null : value;
  return sentences[cause](place, number);
}

const sentences: Readonly<Record<CauseOfDeath, (place: string, value: number | null) => string>> = {
  'diverged-nan': (place) => `a number was no longer finite, first in ${place}`,
  exploded: (_, value) => {
    const factor = value === null ? 'beyond all numbers' : `by a factor of ${compactNumber(value)}`;
    return `the gradient grew ${factor} from the last hidden layer to the first, or the loss over its first value`;
  },
  'dead-units': (place) => `every unit of ${place} is dead: f' is 0 on all probe inputs, so no gradient passes`,
  saturated: (place, value) => `${place} is saturated: |f'| < 0.01 for ${percent(value)} of its units and inputs`,
  vanished: (_, value) => `the gradient of the first hidden layer is ${times(value)} that of the last (below 1e-4)`,
  'alpha-escaped': (place, value) => {
    const got = value === null ? '' : `: ${compactNumber(value)}`;
    return `a learned parameter of ${place} left [-1, 2] or changed its sign${got}`;
  },
  plateau: (_, value) => `it learned nothing: its training loss is ${times(value)} that of the best constant answer`,
  timeout: () => 'it ran out of time',
  crash: () => 'its thread crashed',
};

function percent(share: number | null): string {
  return share === null ? 'most' : `${shortNumber(100 * share)} %`;
}

function times(value: number | null): string {
  return value === null ? 'far from' : `${compactNumber(value)} times`;
}
