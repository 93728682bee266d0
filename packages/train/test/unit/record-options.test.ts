// What may be recorded of a trial: everything else is refused before anything is laid out.
import { completeTrialSpec, loadDataset, runEnsemble, runTrial } from '@actlab/train/trial';
import { expect, test } from 'vitest';

const spec = completeTrialSpec({ data: { name: 'iris' }, network: { width: 4 }, training: { batch: 10, epochs: 1 } });
const dataset = loadDataset(spec.data);

test.each([
  ['probes', -1, '0 to 1000000'],
  ['probes', 2.5, '0 to 1000000'],
  ['probeInputs', 0, '1 to 1000000'],
  ['histogramBins', 0, '2 to 1024'],
  ['histogramBins', 1025, '2 to 1024'],
  ['mapSize', 1, '2 to 1024'],
  ['mapSize', Number.NaN, '2 to 1024'],
])('%s of %d is refused', (name, value, range) => {
  expect(() => runTrial(spec, dataset, { record: { [name]: value } })).toThrow(
    `record.${name}: must be a whole number from ${range}, got ${value}`,
  );
});

test('a map of more than two features is refused', () => {
  expect(() => runTrial(spec, dataset, { record: { mapSize: 10 } })).toThrow(/record\.mapSize.*4 features/);
});

test('an ensemble without inputs is refused', () => {
  expect(() => runEnsemble(spec, 1, ['bornDead'], { inputs: 0 })).toThrow('record.probeInputs');
});
