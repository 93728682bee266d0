import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read, root } from './repository.js';

/** Path → a line that the rules of that folder forbid. */
const planted: Record<string, string> = {
  'packages/core/src/activations/relu.ts': "import { a } from '../kernels/forward.js'; export const b = a;",
  'packages/core/src/formula/expr.ts': "import { a } from '../activation.js'; export const b = a;",
  'packages/core/src/kernels/forward.ts': 'export const b = (x: number) => Math.exp(x);',
  'packages/core/src/errors.ts': "import * as z from 'zod/mini'; export const b = z;",
  'packages/train/src/network/layer.ts': 'export const b = () => Math.random();',
  'packages/train/src/trial/run-trial.ts': 'export const b = () => Date.now();',
  'packages/train/src/data/definitions/iris.ts': "import fs from 'node:fs'; export const b = fs;",
  'packages/train/src/data/files/read-csv.ts': "import { Piscina } from 'piscina'; export const b = Piscina;",
  'packages/train/src/analysis/mean.ts': "import { a } from '../stores/sqlite-store.js'; export const b = a;",
  'packages/train/src/samplers/grid.ts': "import fs from 'node:fs'; export const b = fs;",
  'packages/train/src/sweep/run-sweep.ts': "import Database from 'libsql'; export const b = Database;",
  'packages/train/src/executors/thread-executor.ts': "import { a } from '../stores/store.js'; export const b = a;",
  'packages/train/src/stores/sqlite-store.ts': "import { Piscina } from 'piscina'; export const b = Piscina;",
  'packages/bench/src/suite.ts': "import { a } from '@actlab/dashboard'; export const b = a;",
  'apps/dashboard/web/main.tsx': "import { a } from '@actlab/train/stores'; export const b = a;",
};

const folder = mkdtempSync(join(tmpdir(), 'actlab-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function lint(): string {
  writeFileSync(join(folder, '.oxlintrc.json'), read('.oxlintrc.json'));
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--format=unix', '.'], { cwd: folder }).toString();
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

describe('the lint rules per folder', () => {
  const report = lint();
  for (const [path, line] of Object.entries(planted)) {
    it(`refuse in ${path}: ${line.split(';')[0]}`, () => {
      expect(report.split('\n').some((row) => row.includes(path) && row.includes('restricted'))).toBe(true);
    });
  }
});
