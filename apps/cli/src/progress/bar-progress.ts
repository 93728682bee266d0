// The live frame on a terminal.
import type { SweepProgress } from '@actlab/train';
import type { Surface } from '../output/surface.js';
import { frameLines } from './frame-lines.js';
import { FrameRenderer, type FrameTarget } from './frame-renderer.js';
import type { ProgressView } from './progress-view.js';

type Terminal = FrameTarget & Pick<NodeJS.WriteStream, 'on' | 'off'>;

/** Draws the newest snapshot; follows the terminal's width; restores the terminal on exit, also when the process is ended. */
export function createBarProgress(target: Terminal, surface: Surface, title: string): ProgressView {
  let latest: SweepProgress | undefined;
  const renderer = new FrameRenderer(target, (columns) =>
    latest === undefined ? [] : frameLines(latest, title, { ...surface, columns }),
  );
  const resized = (): void => {
    if (latest !== undefined) renderer.draw();
  };
  const restore = (): void => renderer.close();
  const suspend = (): void => {
    renderer.suspend();
    process.once('SIGCONT', () => {
      process.once('SIGTSTP', suspend);
      renderer.resume();
    });
    process.kill(process.pid, 'SIGTSTP');
  };
  target.on('resize', resized);
  process.once('exit', restore);
  if (process.platform !== 'win32') process.once('SIGTSTP', suspend);
  return {
    update(progress) {
      latest = progress;
      renderer.draw();
    },
    note: (text) => renderer.print(`${text}\n`),
    close() {
      target.off('resize', resized);
      process.off('exit', restore);
      process.off('SIGTSTP', suspend);
      renderer.close();
    },
  };
}
