// What an arm is called in tables and pictures, and what its replicates died of.
import type { ArmSummary, Json, ViewAxis } from '@actlab/train/records';

/** Whether a swept path says which activation is used or how. */
export function isActivationAxis(axis: ViewAxis): boolean {
  return axis.path === 'network.activation' || axis.path.startsWith('network.activation.');
}

/** `relu`, `leakyRelu negativeSlope 0.1`: the head of the label where the sweep varies the activation, else its name. */
export function activationText(arm: ArmSummary, axes: readonly ViewAxis[]): string {
  return axes.some(isActivationAxis) ? (arm.label.split(' · ')[0] ?? arm.label) : arm.activation;
}

/** A swept value in a cell; `-` where the arm has none. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return '-';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `3 exploded, 1 diverged-nan`: deaths by cause, most frequent first; empty when none. */
export function deathsText(causes: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(causes)
    .filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([cause, n]) => `${n} ${cause}`)
    .join(', ');
}

/** An arm's deaths counted by cause. */
export function deathsByCause(arm: ArmSummary): Record<string, number> {
  const causes: Record<string, number> = {};
  for (const { cause } of arm.deaths) causes[cause] = (causes[cause] ?? 0) + 1;
  return causes;
}
