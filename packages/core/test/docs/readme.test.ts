// Runs the examples of the README; a comment after console.log is what it must print.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScript } from '../run-script.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code!);

describe('the README', () => {
  it('has seven examples', () => {
    expect(examples).toHaveLength(7);
  });

  it.each(examples.map((code, i) => ({ number: i + 1, code })))('example $number prints what it says', ({ code }) => {
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => `${text}\n`).join('');
    expect(promised).not.toBe('');
    expect(runScript('--input-type=module', '--eval', code)).toEqual({ status: 0, output: promised });
  });
});
