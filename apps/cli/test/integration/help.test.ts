import { expect, test } from 'vitest';
import { runActlab } from './run-actlab.js';

const commands = [
  [],
  ['start'],
  ['sweep'],
  ['sweep', 'run'],
  ['sweep', 'plan'],
  ['sweep', 'ls'],
  ['sweep', 'show'],
  ['train'],
  ['bench'],
  ['bench', 'run'],
  ['bench', 'ls'],
  ['dashboard'],
  ['explore'],
];

test.each(commands.map((words) => [words.join(' ') || 'actlab', words] as const))(
  '--help of %s leads with examples on stdout',
  async (name, words) => {
    const { code, stdout, stderr } = await runActlab('.', [...words, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Usage:'));
    await expect(stdout).toMatchFileSnapshot(`../golden/help/${name.replaceAll(' ', '-')}.txt`);
  },
);

test('without words the command shows its help', async () => {
  const { code, stdout } = await runActlab('.', []);
  expect(code).toBe(0);
  expect(stdout).toContain('Examples:\n  actlab start');
});

test('--version prints the version alone', async () => {
  expect(await runActlab('.', ['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
});

test.each([
  [['swep', 'ls'], "unknown command 'swep'\n(Did you mean sweep?)\n  try: actlab --help"],
  [['sweep', 'shwo'], "unknown command 'shwo'\n(Did you mean show?)\n  try: actlab sweep --help"],
  [['sweep', 'ls', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)\n  try: actlab sweep ls --help"],
  [['sweep', 'run'], "missing required argument 'sweep'\n  try: actlab sweep run --help"],
  [['sweep', 'show', 'latest', '--json', '--csv'], "option '--csv' cannot be used with option '--json'"],
  [['sweep', 'run', 'x', '--workers', 'many'], 'It must be a whole number from 1 to 1024.'],
  [['sweep', 'run', 'x', '--trial-timeout', '5'], 'It must be a time such as 500ms, 30s, 5m or 1h.'],
  [['sweep', 'show', 'latest', '--metric', 'testAcc'], 'Allowed choices are valAcc, valLoss.'],
  [['sweep', 'ls', 'more'], "too many arguments for 'ls'"],
])('wrong usage %j exits 2 and says what is wrong', async (words, text) => {
  const { code, stdout, stderr } = await runActlab('.', words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error: /);
  expect(stderr).toContain(text);
});
