// The list of activations, one line each.
import type { Activation } from '@actlab/core';
import { formulaText } from './formula-text.js';
import type { Surface } from './surface.js';
import { type Cell, tableLines } from './table.js';

export interface ActivationSummary {
  readonly name: string;
  readonly title: string;
  readonly formula: string;
  /** The names of its parameters. */
  readonly params: readonly string[];
}

/** What the list says about an activation. */
export function activationSummary({ name, title, value, params }: Activation): ActivationSummary {
  return { name, title, formula: formulaText(value), params: Object.keys(params) };
}

/** The lines of the list, in the order given. */
export function activationListLines(summaries: readonly ActivationSummary[], surface: Surface): string[] {
  const rows = summaries.map(({ name, title, formula }): Cell[] => [{ text: name, tone: 'strong' }, title, formula]);
  return tableLines([{ title: 'name' }, { title: 'title', dropOrder: 1 }, { title: 'f(x)' }], rows, surface);
}
