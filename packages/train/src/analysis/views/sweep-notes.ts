// What the reader of a sweep must know before trusting its numbers.
import type { ArmSummary } from '../../records/index.js';
import { isByTheClock } from '../reusable.js';
import type { ArmRow, SweepRows } from './sweep-rows.js';

/** Short notes, the most important first. */
export function sweepNotes(rows: SweepRows, arms: readonly ArmSummary[]): string[] {
  const notes: string[] = [];
  const conflicts = rows.slots.filter((slot) => slot.trial?.conflicting === true).length;
  if (conflicts > 0) {
    notes.push(
      `${count(conflicts, 'trial')} gave another result when computed again: not repeatable on these machines`,
    );
  }
  const cut = arms.flatMap((arm) => arm.deaths).filter((death) => isByTheClock(death.cause)).length;
  if (cut > 0)
    notes.push(`${count(cut, 'trial')} ended by the clock or a crash, not by the arm: resume to compute again`);
  const rate = oneLearningRate(rows.arms);
  if (rate !== null) notes.push(`at one learning rate (${rate})`);
  const whole = arms.filter((arm) => arm.ended === arm.planned).length;
  if (whole > 0 && whole < arms.length)
    notes.push(`compared: the ${whole} of ${arms.length} arms whose trials have all ended`);
  return notes;
}

/** The learning rate that all arms share; null when it differs between arms or there is one arm only. */
function oneLearningRate(arms: readonly ArmRow[]): number | null {
  const first = arms[0]?.learningRate;
  if (first === undefined || arms.length < 2) return null;
  return arms.every((arm) => arm.learningRate === first) ? first : null;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
