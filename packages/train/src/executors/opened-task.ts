// Tasks with their data: the coordinator opens each data set once and sends it along.
import type { Dataset } from '../data/dataset.js';
import type { DatasetLibrary } from '../data/files/dataset-library.js';
import type { TrialTask } from './executor.js';
import { errorText } from './failed-trial.js';

/** A task and its data set, or the text of the error that opening it ended in. Survives being sent to a thread. */
export interface OpenedTask extends TrialTask {
  data: { dataset: Dataset } | { error: string };
}

/** Never rejects: data that cannot be opened are an answer of the trials that need them. */
export async function openTasks(tasks: readonly TrialTask[], datasets: DatasetLibrary): Promise<OpenedTask[]> {
  return await Promise.all(
    tasks.map(async (task): Promise<OpenedTask> => {
      try {
        return { ...task, data: { dataset: await datasets.open(task.spec.data) } };
      } catch (error) {
        return { ...task, data: { error: errorText(error) } };
      }
    }),
  );
}
