// The section that translates other libraries' names, from the presets.
import { libraries, translationTable } from '../dist/presets/index.js';

const escaped = (text) => text.replaceAll('|', String.raw`\|`);
const code = (text) => `\`${escaped(text)}\``;

/** Lines of the section: a table of names and defaults, then what differs at kinks and elsewhere. */
export function presetSection() {
  const rows = translationTable();
  const columns = Object.entries(libraries);
  const cells = ({ name, calls }) => [
    code(name),
    ...columns.map(([library]) => calls[library].map(code).join('<br>') || '–'),
  ];
  const table = [
    ['ours', ...columns.map(([, { title }]) => title)],
    ['ours', ...columns].map(() => '---'),
    ...rows.map(cells),
  ];
  const differences = (key) =>
    rows.filter((row) => row[key].length > 0).map((row) => `- ${code(row.name)}: ${escaped(row[key].join('; '))}`);
  return [
    '## In other libraries',
    '',
    'Names and defaults elsewhere; `@actlab/core/presets` has the same as data. Where a library has several conventions, each has',
    'its line: nothing is chosen silently.',
    '',
    ...table.map((row) => `| ${row.join(' | ')} |`),
    '',
    '### Derivatives at kinks that differ from ours',
    '',
    ...differences('kinks'),
    '',
    '### Other differences',
    '',
    ...differences('notes'),
  ];
}
