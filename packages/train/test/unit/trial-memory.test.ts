import type { JsonObject } from '@actlab/train/records';
import { completeTrialSpec, estimateCost, loadDataset, runEnsemble, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { borrowEngine } from '../../dist/engine/borrow-engine.js';
import { noiseSpec } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const digits = loadDataset({ name: 'digits' });
const memory = (partial: JsonObject) => estimateCost(completeTrialSpec(partial), digits).memory;

/** Runs `task` and says how many WebAssembly memories of which sizes it made. */
function memoriesMadeBy(task: () => void): number[] {
  const { Memory } = WebAssembly;
  const pages: number[] = [];
  class Counted extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      pages.push(descriptor.initial);
      super(descriptor);
    }
  }
  WebAssembly.Memory = Counted;
  try {
    task();
  } finally {
    WebAssembly.Memory = Memory;
  }
  return pages;
}

describe('the memory of a trial', () => {
  test('is stated as what its parts take, counted by hand for 64-32-32-10 on 1078, 359 and 360 rows', () => {
    const { data, parameters, activations, total } = memory({ network: { depth: 2 } });
    // x and targets, rows of 64 and 12 numbers with their pads.
    expect(data).toBeGreaterThanOrEqual(4 * 1797 * (64 + 12));
    expect(data).toBeLessThan(4 * 1797 * (64 + 12) + 6 * 64);
    // Values, gradients, the best epoch's and those before the last update; the order and 4096 factors.
    const block = 4 * (64 * 32 + 32 * 32 + 32 * 10 + 32 + 32 + 10);
    expect(parameters).toBeGreaterThanOrEqual(4 * block + 4 * 1078 + 8 * 4096);
    expect(parameters).toBeLessThan(1.2 * (4 * block + 4 * 1078 + 8 * 4096));
    // A probe of 64 inputs keeps z, f(z) and three gradients of both layers.
    expect(activations).toBeGreaterThan(4 * 64 * (64 + 64 + 2 * 2 * 32 + 3 * 32 + 2 * 10));
    // Besides: the first 64 KiB, and the programs.
    expect(total).toBeGreaterThan(65_536 + data + parameters + activations);
    expect(total).toBeLessThan(65_536 + data + parameters + activations + 65_536);
  });

  test('grows by two blocks of parameters under Adam, by one under momentum', () => {
    const of = (optimiser: JsonObject) => memory({ network: { depth: 2 }, training: { optimiser } }).parameters;
    const block = 4 * (64 * 32 + 32 * 32 + 32 * 10 + 32 + 32 + 10);
    const plain = of({ name: 'sgd' });
    for (const [optimiser, blocks] of [
      [{ name: 'sgd', params: { momentum: 0.5 } }, 1],
      [{ name: 'adam' }, 2],
    ] as const) {
      expect(of(optimiser) - plain).toBeGreaterThanOrEqual(blocks * block);
      expect(of(optimiser) - plain).toBeLessThan(1.1 * blocks * block);
    }
  });

  test('is all that a trial writes to: what lies behind stays as it is', () => {
    const partials: JsonObject[] = [
      { network: { depth: 1, width: 1 } },
      { network: { depth: 3, width: [5, 9, 3], normalisation: { name: 'batch' } }, training: { batch: 33 } },
      { network: { depth: 9, width: 7, residual: true, normalisation: { name: 'layer' } }, training: { batch: 1 } },
      { network: { depth: 2, width: [128, 129] }, training: { batch: 400, optimiser: { name: 'adam' } } },
    ];
    for (const partial of partials) {
      const spec = completeTrialSpec({ ...partial, training: { epochs: 2, ...(partial['training'] as JsonObject) } });
      const { total } = estimateCost(spec, digits).memory;
      // Once before, so that the engine that is lent holds the activation's constants, which lie behind all arrays.
      runTrial(spec, digits);
      borrowEngine(total, [], (engine) => engine.uint8.fill(0xa5, total, engine.end));
      runTrial(spec, digits);
      const intact = borrowEngine(total, [], (engine) =>
        engine.uint8.subarray(total, engine.end).every((b) => b === 0xa5),
      );
      expect(intact).toBe(true);
    }
  });

  test('is refused with its number, before any is taken, when it does not fit', () => {
    const wide = completeTrialSpec({ network: { depth: 2, width: 65_536 } });
    // Four blocks of 65,536² weights and more: 4·4·2^32 bytes are 65,536 MiB.
    const refusal =
      /^network: must fit into 4080 MiB of memory; .*, got 65\d{3} MiB \(1 MiB data, 65\d{3} MiB parameters, 161 MiB/;
    const made = memoriesMadeBy(() => {
      expect(() => estimateCost(wide, digits)).toThrow(refusal);
      expect(() => runTrial(wide, digits)).toThrow(refusal);
      expect(() => runEnsemble(wide, 1, ['dead'])).toThrow(refusal);
    });
    expect(made).toEqual([]);
  });

  test('is taken once for all trials of a thread that fit into it', () => {
    const run = (width: number) => {
      return memoriesMadeBy(() => runTrial(completeTrialSpec({ network: { width }, training: { epochs: 1 } }), digits))
        .length;
    };
    expect([run(500), run(500), run(20), run(499), run(700)]).toEqual([1, 0, 0, 0, 1]);
  });

  test('counts what is recorded: probes on more inputs than fit are refused too', () => {
    const dataset = noiseDataset({ task: 'classification', features: 1, outputs: 2, rows: 20_000 });
    const spec = noiseSpec({ network: { depth: 100, width: 512 }, training: { epochs: 1 } });
    expect(estimateCost(spec, dataset).memory.total).toBeLessThan(2 ** 30);
    expect(() => runTrial(spec, dataset, { record: { probeInputs: 20_000 } })).toThrow(
      /^network: must fit into 4080 MiB of memory; .*, got \d{4,5} MiB/,
    );
  });
});
