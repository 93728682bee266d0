// A sweep file becomes a sweep spec, or one error that says everything that is wrong with it.
import { DatasetLibrary } from '../data/files/dataset-library.js';
import { SweepFileError, type SweepFileProblem } from '../errors.js';
import {
  type Axis,
  type DataSpec,
  isTrialSpecPath,
  type Json,
  type JsonObject,
  type RuleProblem,
  readSweepFile,
  type SweepFile,
  type SweepSpec,
  sweepLimits,
} from '../records/index.js';
import { samplers } from '../samplers/index.js';
import { armSpec, closestPath } from '../space/index.js';
import { checkArms } from './check-arms.js';
import { checkSpace } from './check-space.js';
import { checkObjective, completeObjective } from './objective.js';
import { jsonText, readSweepDocument, type SweepDocument } from './sweep-document.js';

/**
 * The sweep that a YAML or JSON text describes, with defaults in place and every arm checked: a spec that is returned can
 * be planned and run. Bytes are decoded as UTF-8. `fileName` is what messages call the file; nothing is read from disk, so
 * `datasets` must have opened what the sweep reads from files.
 *
 * @throws SweepFileError with every broken rule: file, line, column, key path, the rule, the value, what to do.
 */
export function parseSweepFile(
  source: string | Uint8Array,
  fileName: string,
  datasets: DatasetLibrary = new DatasetLibrary(),
): SweepSpec {
  return checkProposal(proposeSweep(source, fileName), datasets);
}

/**
 * As `parseSweepFile`, after opening all data sets of the sweep in `datasets`: what is read from disk is found from its
 * base directory.
 *
 * @throws SweepFileError; DataFileError for a data file that is missing or wrong.
 */
export async function openSweepFile(
  source: string | Uint8Array,
  fileName: string,
  datasets: DatasetLibrary,
): Promise<SweepSpec> {
  const proposal = proposeSweep(source, fileName);
  const { spec, arms } = proposal;
  // Failures are kept in the library, to be told by the check with the place in the file that they come from.
  await Promise.allSettled(arms.map((values) => datasets.open(armSpec(spec, values).data)));
  return checkProposal(proposal, datasets);
}

/** A file of the right shape with the arms it makes, none of them checked. */
interface Proposal {
  document: SweepDocument;
  objective: SweepFile['objective'];
  spec: SweepSpec;
  arms: JsonObject[];
}

function proposeSweep(source: string | Uint8Array, fileName: string): Proposal {
  const document = readSweepDocument(source, fileName);
  const read = readSweepFile(document.value);
  if ('problems' in read) throw failure(read.problems.map((problem) => shapeProblem(document, problem)));
  const spec = draft(read.file);
  refuse(checkSpace(document, spec.base, spec.space));
  return { document, objective: read.file.objective, spec, arms: proposeArms(document, spec) };
}

function checkProposal({ document, objective, spec, arms }: Proposal, datasets: DatasetLibrary): SweepSpec {
  const datasetOf = (data: DataSpec) => datasets.get(data);
  refuse(checkArms(document, spec, arms, datasetOf));
  const tasks = new Set(arms.map((values) => datasetOf(armSpec(spec, values).data).task));
  refuse(checkObjective(document, objective, tasks));
  return { ...spec, objective: completeObjective(objective, tasks) };
}

function failure(problems: readonly SweepFileProblem[]): SweepFileError {
  return new SweepFileError(problems as [SweepFileProblem, ...SweepFileProblem[]]);
}

function refuse(problems: readonly SweepFileProblem[]): void {
  if (problems.length > 0) throw failure(problems);
}

function shapeProblem(document: SweepDocument, { kind, path, rule, got, known }: RuleProblem): SweepFileProblem {
  const last = String(path.at(-1));
  let hint = kind === 'unknown-key' ? closestPath(last, known) : undefined;
  if (path[0] === 'space' && typeof path[1] === 'string') {
    const dotted = path.slice(1).join('.');
    if (kind === 'unknown-key' && isTrialSpecPath(dotted)) hint = `${dotted}: [...]`;
    else if (path.length === 2 && (got === null || typeof got !== 'object')) hint = `${last}: [${jsonText(got)}]`;
  }
  return document.problem(path, rule, { got: jsonText(got), hint, kind });
}

/** The spec of a file that has the right shape; its objective is not decided yet. */
function draft(file: SweepFile): SweepSpec {
  const axes = Object.entries(file.space).map(([path, axis]): [string, Axis] => {
    const { values, when } = Array.isArray(axis) ? { values: axis, when: undefined } : axis;
    return [path, { values: values as Json[], ...(when === undefined ? {} : { when: when as JsonObject }) }];
  });
  const { name, sweepSeed, replicates, sampler, pruner } = file;
  return {
    name,
    sweepSeed,
    replicates,
    objective: completeObjective(file.objective, new Set(['classification'])),
    sampler,
    pruner,
    base: file.base as JsonObject,
    space: Object.fromEntries(axes),
  };
}

function proposeArms(document: SweepDocument, spec: SweepSpec): JsonObject[] {
  const definition = samplers.find((each) => each.name === spec.sampler.name);
  if (definition === undefined) {
    const known = samplers.map((each) => each.name);
    const rule = `must be ${known.length === 1 ? '' : 'one of '}${known.join(', ')}`;
    const hint = closestPath(spec.sampler.name, known);
    throw failure([document.problem(['sampler', 'name'], rule, { got: jsonText(spec.sampler.name), hint })]);
  }
  const sampler = definition.create(spec);
  const { size } = sampler;
  if (size > sweepLimits.arms) {
    const rule = `must make at most ${sweepLimits.arms} arms`;
    throw failure([document.problem(['space'], rule, { got: 'more', hint: 'fewer values, or several sweeps' })]);
  }
  const trials = size * spec.replicates;
  if (trials > sweepLimits.trials) {
    const rule = `must make at most ${sweepLimits.trials} trials with the ${size} arms of the space`;
    throw failure([document.problem(['replicates'], rule, { got: `${trials} trials` })]);
  }
  return Array.from({ length: size }, (_, ordinal) => sampler.ask(ordinal));
}
