// A data set in figures, for plans and pages.
import type { Dataset } from './dataset.js';

/** What a person wants to know of a data set, as JSON. */
export interface DatasetDescription {
  name: string;
  title: string;
  task: Dataset['task'];
  rows: number;
  features: number;
  outputs: number;
  /** Rows per class, in the order of the classes; absent for regression. */
  classes?: { name: string; rows: number }[];
  image?: { width: number; height: number };
  sha256: string;
  credit: string;
}

export function describeDataset(dataset: Dataset): DatasetDescription {
  const { name, title, task, rows, features, outputs, sha256, credit, image } = dataset;
  const description = { name, title, task, rows, features, outputs, sha256, credit, ...(image && { image }) };
  if (dataset.task === 'regression') return description;
  const counts = Array.from({ length: outputs }, () => 0);
  for (const label of dataset.labels) counts[label]! += 1;
  return { ...description, classes: dataset.classes.map((each, label) => ({ name: each, rows: counts[label]! })) };
}
