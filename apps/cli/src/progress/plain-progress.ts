// Plain lines for files, pipes and CI: one per arm that ended, and a sign of life each minute. No cursor codes.
import type { SweepProgress } from '@actlab/train';
import type { ArmScore } from '@actlab/train/records';
import { inCharset } from '../output/charset.js';
import { etaText, scoreText } from '../output/numbers.js';
import type { Surface } from '../output/surface.js';
import type { ProgressView } from './progress-view.js';

const heartbeatMs = 60_000;

/** Writes lines as the sweep advances; `now` stamps them. */
export function createPlainProgress(
  write: (text: string) => unknown,
  surface: Surface,
  title: string,
  now: () => Date = () => new Date(),
): ProgressView {
  let lastBeat = 0;
  const line = (text: string): void => void write(`${stamp(now())} ${inCharset(surface, `${title}  ${text}`)}\n`);
  return {
    update(progress) {
      const before = progress.armsEnded - progress.endedArms.length;
      progress.endedArms.forEach((arm, at) => {
        line(armText(progress, arm, before + at + 1));
      });
      if (progress.elapsedMs - lastBeat >= heartbeatMs) {
        lastBeat = progress.elapsedMs;
        line(heartbeatText(progress));
      }
    },
    note: (text) => void write(`${inCharset(surface, text)}\n`),
    close: () => {},
  };
}

function armText(progress: SweepProgress, arm: ArmScore, place: number): string {
  const result = arm.n === 0 ? 'no result: every replicate died' : scoreText(arm);
  return `arm ${place}/${progress.arms}  ${arm.label}  ${result}`;
}

function heartbeatText({ counts, armsEnded, arms, best, etaMs }: SweepProgress): string {
  const score = best === null ? '' : `  best ${best.label} ${scoreText(best)}`;
  const done = counts.planned - counts.remaining;
  return `${armsEnded}/${arms} arms  ${done}/${counts.planned} trials${score}  ETA ${etaText(etaMs)}`;
}

/** `12:01:07`, local time. */
function stamp(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
