// Runs code in a project that has the package installed, as its user would.
import { spawnSync } from 'node:child_process';

/**
 * What the module prints as JSON with `console.log`.
 *
 * @throws Error with everything it said, when it does not end with 0.
 */
export function runModule(cwd: string, code: string, ...flags: string[]): unknown {
  const child = spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', code], {
    cwd,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`the module ended with ${child.status}:\n${child.stdout}${child.stderr}`);
  return JSON.parse(child.stdout);
}
