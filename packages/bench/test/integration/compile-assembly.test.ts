import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/compile-assembly.mjs', import.meta.url));

it('has the WebAssembly module that assembly/machine-probes.ts compiles to', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']);
  expect(stderr).toBe('');
}, 30_000);
