// Everything that a reader can say about a store, as one text with the numbers that JSON lacks as words.
import { exportSweep, type StoreReader } from '@actlab/train/stores';
import { toJsonText } from '../../../dist/stores/sqlite/json-text.js';

/** JSON with two spaces; times of running sweeps stand still because their owner is gone. */
export function readAll(reader: StoreReader): string {
  const list = reader.listSweeps();
  const everything = {
    list,
    sweeps: list.map(({ id }) => ({
      spec: reader.sweepSpec(id),
      view: reader.sweepView(id),
      byBestLoss: reader.sweepView(id, { metric: 'valLoss', reducer: 'best' })?.arms,
      curves: reader.sweepCurves(id, 'trainLoss'),
      trials: reader
        .slots(id)
        .map((slot) => ({ slot, ...reader.trial(slot.key), layers: reader.layerProbes(slot.key) })),
      export: exportSweep(reader, id),
    })),
    events: reader.events(0),
  };
  return `${JSON.stringify(JSON.parse(toJsonText(everything)), null, 1)}\n`;
}
