// Every record of this package, without loops and kernels: for readers that want names, parameters and properties only.
import type { Activation } from './activation.js';
import * as records from './activations/index.js';
import { registeredActivation, registeredActivations } from './registered-activations.js';

/** The name of an activation of this package. */
export type ActivationName = keyof typeof records;

/** The values of a module in the order of their names, which not every bundler keeps. */
export const sortedByName = (activations: { readonly [name: string]: Activation }): readonly Activation[] =>
  Object.values(activations).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Every record of this package, in the order of their names. */
export const recordList: readonly Activation[] = /* @__PURE__ */ sortedByName(records);

const byName: ReadonlyMap<string, Activation> = /* @__PURE__ */ new Map(recordList.map((each) => [each.name, each]));

/**
 * The record of that name, of this package or registered, or undefined. Whether one of this package has loops and kernels depends
 * on what else the program imports.
 */
export const recordByName = (name: string): Activation | undefined => byName.get(name) ?? registeredActivation(name);

/** Every name that `recordByName` knows: those of this package, then the registered ones. */
export const knownNames = (): readonly string[] => [
  ...byName.keys(),
  ...registeredActivations().map((each) => each.name),
];

/** Whether this package has an activation of that name. */
export const isActivationName = (name: string): name is ActivationName => byName.has(name);
