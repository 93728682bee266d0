// The activations that a program has registered beside those of this package, for readers that look a name up.
import type { Activation } from './activation.js';

const registered = /* @__PURE__ */ new Map<string, Activation>();

/** Keeps an activation under its name, in place of the one that was there. */
export function keepRegistered(activation: Activation): void {
  registered.set(activation.name, activation);
}

/** The registered activation of that name, or undefined. */
export const registeredActivation = (name: string): Activation | undefined => registered.get(name);

/** The registered activations, in the order of their names. */
export const registeredActivations = (): readonly Activation[] =>
  [...registered.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
