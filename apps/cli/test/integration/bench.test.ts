import { expect, test } from 'vitest';
import { runActlab } from './run-actlab.js';

test('bench ls lists the suites, bench run times one case and reports it as JSON', async () => {
  const list = JSON.parse((await runActlab('.', ['bench', 'ls', '--json'])).stdout);
  const [suite] = list;
  const filter = suite.cases[0].name;
  const { code, stdout, stderr } = await runActlab('.', [
    'bench',
    'run',
    suite.name,
    '--quick',
    '--json',
    '--filter',
    filter,
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'actlab-bench', quick: true });
  expect(JSON.parse(stdout).cases[0].name).toBe(filter);
  expect(JSON.parse(stdout).cases).toHaveLength(1);
  expect(stderr).toContain(`timing  1/`);
});

test('an unknown suite and a filter that leaves nothing exit 2', async () => {
  expect(await runActlab('.', ['bench', 'run', 'nonsense'])).toMatchObject({ code: 2, stdout: '' });
  expect(await runActlab('.', ['bench', 'run', '--filter', 'nonsense'])).toMatchObject({ code: 2, stdout: '' });
  const large = await runActlab('.', ['bench', 'run', '--filter', 'forward 1e7']);
  expect(large).toMatchObject({ code: 2, stdout: '' });
  expect(large.stderr).toContain('try: large');
});
