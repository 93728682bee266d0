// Writes the digest of every case of test/fixtures/digests.json, computed by the built package, into that file.
// Run it only after a wanted change of a trial's arithmetic, together with raising `numericsVersion`.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeTrialSpec, loadDataset, numericsVersion, runTrial } from '../dist/trial/index.js';

const path = new URL('../test/fixtures/digests.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8'));
for (const each of cases) {
  const spec = completeTrialSpec(each.spec);
  each.digest = runTrial(spec, loadDataset(spec.data), { record: { layers: false } }).digest;
}
writeFileSync(path, `${JSON.stringify({ numericsVersion, cases }, null, 2)}\n`);
