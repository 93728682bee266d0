// Labelled pictures in two IDX files, the format of MNIST (LeCun, Cortes, Burges 1998) and Fashion-MNIST (Xiao, Rasul,
// Vollgraf 2017, arXiv:1708.07747); read by `openDataset`.
import { defineFileFormat } from '../../dataset-definition.js';

export const idx = defineFileFormat({
  name: 'idx',
  title: 'IDX files',
  doc: 'pictures and labels in two IDX files, plain or gzip: MNIST, Fashion-MNIST',
  options: {
    images: { kind: 'text', doc: 'path of the file of pictures, from the folder of the sweep file' },
    labels: { kind: 'text', doc: 'path of the file of labels, from the folder of the sweep file' },
  },
  credit: 'files of your own',
});
