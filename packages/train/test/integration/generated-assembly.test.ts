import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test.each(['generate-gemm.mjs', 'compile-assembly.mjs'])('what scripts/%s writes is current', async (name) => {
  const script = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']);
  expect(stderr).toBe('');
});
