// Sees how much of the machine a round has, by the process's own processor time and by the speed of its core.
import { measureUsualMultiplyAdd } from './machine-limits.js';
import type { WatchRound } from './rounds.js';
import { nowNs } from './timer.js';

/** Watches rounds; `fullSpeed` is the best multiply-add speed of the core, per second. */
export function watchRoundsAt(fullSpeed: number): WatchRound {
  return () => {
    const speedBefore = measureUsualMultiplyAdd();
    const cpuBefore = process.cpuUsage();
    const nsBefore = nowNs();
    return () => {
      const { user, system } = process.cpuUsage(cpuBefore);
      const cpuShare = ((user + system) * 1e3) / (nowNs() - nsBefore);
      return { cpuShare, speed: Math.min(speedBefore, measureUsualMultiplyAdd()) / fullSpeed };
    };
  };
}
