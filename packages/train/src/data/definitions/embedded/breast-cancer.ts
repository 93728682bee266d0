// Breast cancer (Wisconsin, diagnostic): ten properties of cell nuclei, first their means, then standard errors, then worst values.
import { defineDataset } from '../../dataset-definition.js';
import { breastCancerTable } from './breast-cancer.generated.js';
import { unpackTable } from './embedded-table.js';

export const breastCancer = defineDataset({
  name: 'breastCancer',
  title: 'Breast cancer (Wisconsin, diagnostic)',
  doc: '569 tumours, malignant or benign, 30 properties of cell nuclei',
  source: 'embedded',
  options: {},
  shape: { rows: 569, features: 30, classes: 2 },
  credit:
    'W. Wolberg, O. Mangasarian, N. Street, W. Street (1993), Breast Cancer Wisconsin (Diagnostic), ' +
    'UCI Machine Learning Repository, doi:10.24432/C5DW2B, CC BY 4.0; patient number removed, diagnosis as 0/1, ' +
    'as packaged by scikit-learn',
  load: () => ({ task: 'classification', ...unpackTable(breastCancerTable), scaling: 'columns' }),
});
