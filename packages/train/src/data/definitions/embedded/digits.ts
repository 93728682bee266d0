// Handwritten digits, 8×8 pixels, embedded in the package: the default data set.
import { defineDataset } from '../../dataset-definition.js';
import { digitsTable } from './digits.generated.js';
import { unpackTable } from './embedded-table.js';

const side = 8;
const brightest = 16;

export const digits = defineDataset({
  name: 'digits',
  title: 'Handwritten digits 8×8',
  doc: '1797 images of handwritten digits, 8×8 pixels, 10 classes',
  source: 'embedded',
  options: {},
  shape: { rows: 1797, features: side * side, classes: 10 },
  credit:
    'E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, ' +
    'doi:10.24432/C50P49, CC BY 4.0; the test part, as compressed by scikit-learn',
  load() {
    const table = unpackTable(digitsTable);
    return {
      task: 'classification',
      ...table,
      x: table.x.map((pixel) => pixel / brightest),
      // One mean and variance for all pixels: by column, the corner pixels that are 0 in nearly every image would be blown
      // up (measured: 0.5 to 1 point of test accuracy lost).
      scaling: 'whole',
      image: { width: side, height: side },
    };
  },
});
