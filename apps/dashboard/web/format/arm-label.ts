// An arm's label in parts: the page sets the activation, its parameters and the rest apart.
import type { ArmSummary } from '@actlab/train/records';

/** `leakyRelu negativeSlope 0.1 · depth 3 · width 32` → activation, parameters, depth, and what else is swept. */
export interface LabelParts {
  activation: string;
  parameters: string;
  rest: string[];
  /** All but the depth, as one text: the row of a depth × activation table. */
  row: string;
}

/** The parts of an arm's label. The label is the one the command line prints. */
export function labelParts({
  label,
  activation,
  depth,
}: Pick<ArmSummary, 'label' | 'activation' | 'depth'>): LabelParts {
  const parts = label.split(' · ');
  const head = parts[0]?.startsWith(activation) ? (parts.shift() as string) : activation;
  const rest = parts.filter((part) => part !== `depth ${depth}`);
  return { activation, parameters: head.slice(activation.length).trim(), rest, row: [head, ...rest].join(' · ') };
}
