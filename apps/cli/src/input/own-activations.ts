// The own activations of one sweep: those of its options and those that its file names; each must be of use to it.
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { PackedActivation } from '@actlab/core';
import { type ActivationFile, SweepFileError } from '@actlab/train';
import type { Json, SweepSpec } from '@actlab/train/records';
import { CliError } from '../errors.js';
import { type AdmittedActivation, admitActivation } from './admit-activations.js';

export interface OwnActivations {
  activations: PackedActivation[];
  /** @throws the error of a sweep that never names one of them, said where its file is named. */
  ensureUsed(spec: SweepSpec): void;
}

/** One file, and how a problem of it is said. */
interface Source {
  path: string;
  problem(error: CliError): Error;
}

/**
 * Admits `options`, relative to the working directory, and then `named`, relative to the sweep file. A file named twice is loaded once.
 *
 * @throws CliError for a file of an option; SweepFileError, with line and key, for one that the sweep file names.
 */
export async function admitAll(
  options: readonly string[],
  named: readonly ActivationFile[],
  sweepFile: string,
): Promise<OwnActivations> {
  const sources = new Map<string, Source>();
  const add = (path: string, problem: Source['problem']): void => {
    const absolute = resolve(path);
    if (!sources.has(absolute)) sources.set(absolute, { path, problem });
  };
  for (const path of options) add(path, (error) => error);
  for (const { path, place } of named) {
    add(isAbsolute(path) ? path : join(dirname(sweepFile), path), (error) => {
      const { message, hint } = error;
      return new SweepFileError([{ ...place, rule: message, ...(hint === undefined ? {} : { hint }) }], {
        cause: error,
      });
    });
  }
  const admitted: (AdmittedActivation & { problem: Source['problem'] })[] = [];
  for (const { path, problem } of sources.values()) {
    try {
      admitted.push({ ...(await admitActivation(path, admitted)), problem });
    } catch (error) {
      throw error instanceof CliError ? problem(error) : error;
    }
  }
  return {
    activations: admitted.map(({ packed }) => packed),
    ensureUsed(spec) {
      const unused = admitted.find(({ name }) => !mentions(spec, name));
      if (unused === undefined) return;
      const { name, path, problem } = unused;
      const hint = `network.activation.name: [relu, ${name}] in the space of the sweep, or in its base`;
      throw problem(
        new CliError('wrong-activation', `${path}: the sweep must name the activation, got none of ${name}`, hint),
      );
    },
  };
}

/** Whether a network of the sweep can have the activation of that name. */
function mentions({ base, space }: SweepSpec, name: string): boolean {
  const values = Object.entries(space).flatMap(([path, axis]) => (path.startsWith('network') ? axis.values : []));
  return [(base['network'] as { activation?: Json } | undefined)?.activation ?? null, ...values].some((each) =>
    holds(each, name),
  );
}

function holds(value: Json, name: string): boolean {
  if (typeof value !== 'object' || value === null) return value === name;
  return Object.values(value).some((part: Json) => holds(part, name));
}
