// Handwritten digits, 8×8 pixels, embedded in the package: the default data set.
import type { DatasetDefinition } from '../dataset.js';
import { rejectOptions } from '../reject-options.js';
import { digitsLabels, digitsPixels } from './digits.generated.js';

const side = 8;
const brightest = 16;

const title = 'Handwritten digits 8×8';

export const digits: DatasetDefinition = {
  name: 'digits',
  title,
  doc: '1797 images of handwritten digits, 8×8 pixels, 10 classes',
  load(options) {
    rejectOptions('digits', options);
    const bytes = atob(digitsPixels);
    const x = Float32Array.from(bytes, (byte) => byte.charCodeAt(0) / brightest);
    const labels = Int32Array.from(digitsLabels, Number);
    return {
      name: 'digits',
      title,
      task: 'classification',
      credit:
        'E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, ' +
        'doi:10.24432/C50P49, CC BY 4.0; the test part, as compressed by scikit-learn',
      rows: labels.length,
      features: side * side,
      outputs: 10,
      x,
      labels,
      classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
      // One mean and variance for all pixels: by column, the corner pixels that are 0 in nearly every image would be blown
      // up (measured: 0.5 to 1 point of test accuracy lost).
      scaling: 'whole',
      image: { width: side, height: side },
    };
  },
};
