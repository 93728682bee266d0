// Wines of three cultivars of one Italian region, by chemical analysis.
import { defineDataset } from '../../dataset-definition.js';
import { unpackTable } from './embedded-table.js';
import { wineTable } from './wine.generated.js';

export const wine = defineDataset({
  name: 'wine',
  title: 'Wine',
  doc: '178 wines of 3 cultivars, 13 chemical properties',
  source: 'embedded',
  options: {},
  shape: { rows: 178, features: 13, classes: 3 },
  credit:
    'S. Aeberhard, M. Forina (1992), Wine, UCI Machine Learning Repository, doi:10.24432/C5PC7J, CC BY 4.0; ' +
    'class moved to the last column and numbered from 0, as packaged by scikit-learn',
  load: () => ({ task: 'classification', ...unpackTable(wineTable), scaling: 'columns' }),
});
