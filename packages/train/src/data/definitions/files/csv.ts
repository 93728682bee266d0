// A table of a user, as comma-separated values with a header (RFC 4180); read by `openDataset`.
import { defineFileFormat } from '../../dataset-definition.js';

export const csv = defineFileFormat({
  name: 'csv',
  title: 'CSV file',
  doc: 'a CSV file with a header line, plain or gzip: number columns, one target column',
  options: {
    path: { kind: 'text', doc: 'path of the file, from the folder of the sweep file' },
    target: { kind: 'text', default: null, doc: 'name of the target column; the last one when absent' },
    task: {
      kind: 'choice',
      default: null,
      choices: ['classification', 'regression'],
      doc: 'classification when absent and the target is text or has at most 20 different whole numbers',
    },
    features: { kind: 'texts', default: null, doc: 'names of the feature columns; all but the target when absent' },
    delimiter: { kind: 'text', default: ',', doc: 'what stands between two cells' },
  },
  credit: 'a file of your own',
});
