// The README lists every data set with what its definition says.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datasetDefinitions } from '../../dist/data/definitions/index.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The rows of the table, cells without padding. */
function tableIn(text: string): string[][] {
  const section = /<!-- data sets:[^\n]*-->([\s\S]*?)<!-- \/data sets -->/.exec(text)![1]!;
  return section
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => !cells.every((cell) => /^-+$/.test(cell)));
}

const expected = [
  ['name', 'what', 'rows', 'features', 'classes', 'options (default)', 'source'],
  ...datasetDefinitions.map(({ name, title, shape, options, source, credit }) => [
    `\`${name}\``,
    title.replaceAll('|', '∣'),
    String(shape?.rows ?? 'of the file'),
    String(shape?.features ?? 'of the file'),
    shape === null ? 'of the file' : String(shape.classes ?? 'real targets'),
    Object.entries(options)
      .map(([option, declared]) => {
        const { default: value } = declared;
        return value === undefined || value === null ? `\`${option}\`` : `\`${option}\` (${value})`;
      })
      .join(', '),
    source === 'embedded' ? `${/CC BY [\d.]+/.exec(credit)![0]}, ${/doi:[^,;]+/.exec(credit)![0]}` : credit,
  ]),
];

it('has the table of data sets that the definitions make', () => {
  const lines = expected.map((cells) => `| ${cells.join(' | ')} |`);
  lines.splice(1, 0, `|${' - |'.repeat(expected[0]!.length)}`);
  // On a difference the message holds the table to paste, for the formatter to align.
  expect(tableIn(readme), lines.join('\n')).toEqual(expected);
});
