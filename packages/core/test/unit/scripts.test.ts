import { expect, it } from 'vitest';
import { activationList } from '../../dist/index.js';
import { runScript } from '../run-script.js';

/** preciseSigmoid and preciseTanh. */
const preciseForms = 2;

it('has generated loops that agree with the records (`pnpm generate`)', () => {
  expect(runScript('scripts/generate.mjs', '--check')).toEqual({ status: 0, output: '' });
});

it('keeps the stated float32 accuracy on every 4,099th of all float32 numbers', { timeout: 60_000 }, () => {
  const { status, output } = runScript('scripts/accuracy.mjs', '--stride', '4099');
  expect(output.match(/ ok$/gm) ?? []).toHaveLength(2 * (activationList.length + preciseForms));
  expect(output).not.toContain('ABOVE THE BOUND');
  expect(status).toBe(0);
});

it('refuses a stride that is no whole number', () => {
  const { status, output } = runScript('scripts/accuracy.mjs', '--stride', '0.5');
  expect(output).toContain('--stride: must be a whole number ≥ 1, got 0.5');
  expect(status).not.toBe(0);
});
