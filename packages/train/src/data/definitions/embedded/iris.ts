// Fisher's irises: sepal length, sepal width, petal length and petal width, in cm.
import { defineDataset } from '../../dataset-definition.js';
import { unpackTable } from './embedded-table.js';
import { irisTable } from './iris.generated.js';

export const iris = defineDataset({
  name: 'iris',
  title: 'Iris',
  doc: '150 flowers of 3 species of iris, 4 lengths and widths in cm',
  source: 'embedded',
  options: {},
  shape: { rows: 150, features: 4, classes: 3 },
  credit:
    'R. A. Fisher (1936), Iris, UCI Machine Learning Repository, doi:10.24432/C56C76, CC BY 4.0; ' +
    'species numbered, rows 35 and 38 as in the paper, as packaged by scikit-learn',
  load: () => ({ task: 'classification', ...unpackTable(irisTable), scaling: 'columns' }),
});
