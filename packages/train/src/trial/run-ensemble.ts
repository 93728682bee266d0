// Many networks at initialisation, for laws about random networks: no training, one array per quantity.
import { loadDataset } from '../data/load-dataset.js';
import { borrowEngine } from '../engine/borrow-engine.js';
import { InvalidSpecError } from '../errors.js';
import { initialise } from '../network/initialise.js';
import { activationsOf } from '../network/layer-plan.js';
import type { TrialSpec } from '../records/index.js';
import { checkRecord } from './check-record.js';
import { type EnsembleQuantity, type EnsembleQuantityName, ensembleQuantities } from './ensemble-quantities.js';
import { openNetwork } from './open-network.js';
import { checkMemory } from './plan-memory.js';
import { planTrial } from './plan-trial.js';
import { Probe } from './probe.js';
import { ProgramRoom } from './program-room.js';
import { layOutTrial } from './trial-layout.js';

export interface EnsembleOptions {
  /** Rows of the training part that every network sees (default 64). */
  inputs?: number;
}

/**
 * Draws `networks` networks, replicates `spec.replicate` and up, and measures each on the same probe inputs. Returns one array
 * per name in `what`: a number per network, or, for what belongs to layers, `depth` numbers per network, the hidden layer
 * nearest the input first.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of, and for a quantity that there is none of.
 */
export function runEnsemble(
  spec: TrialSpec,
  networks: number,
  what: readonly string[],
  { inputs }: EnsembleOptions = {},
): Float64Array[] {
  const quantities = what.map(quantityOf);
  if (!Number.isInteger(networks) || networks < 1) {
    throw new InvalidSpecError('networks', 'must be a whole number of at least 1', String(networks));
  }
  const dataset = loadDataset(spec.data);
  const plan = planTrial(spec, dataset);
  const record = inputs === undefined ? {} : { probeInputs: inputs };
  checkRecord(record, plan.features);
  const layout = layOutTrial(plan, record);
  checkMemory(layout);
  const hidden = plan.layers.slice(0, -1);
  const results = quantities.map(({ per }) => new Float64Array(networks * (per === 'layer' ? hidden.length : 1)));
  borrowEngine(layout.end, activationsOf(plan.layers), (engine) => {
    openNetwork(engine, plan, layout, dataset);
    const needs = new Set(quantities.flatMap((quantity) => quantity.needs));
    const probe = layout.recordProbe;
    const measuring = new Probe(engine, plan, layout, probe, new ProgramRoom(engine, layout), needs);
    for (let network = 0; network < networks; network++) {
      const seed = { sweepSeed: spec.sweepSeed, replicate: spec.replicate + network };
      initialise(engine, layout.network, plan.initialisation, seed);
      measuring.run();
      for (let i = 0; i < quantities.length; i++) {
        const { per, read } = quantities[i]!;
        if (per === 'network') {
          results[i]![network] = read(engine, probe, 0, plan.width);
          continue;
        }
        for (let layer = 0; layer < hidden.length; layer++) {
          results[i]![network * hidden.length + layer] = read(engine, probe, layer, hidden[layer]!.outputs);
        }
      }
    }
  });
  return results;
}

function quantityOf(name: string): EnsembleQuantity {
  if (Object.hasOwn(ensembleQuantities, name)) return ensembleQuantities[name as EnsembleQuantityName];
  const known = Object.keys(ensembleQuantities).join(', ');
  throw new InvalidSpecError('what', `must be of ${known}`, JSON.stringify(name));
}
