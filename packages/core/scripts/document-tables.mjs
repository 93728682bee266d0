// The tables of docs/activations.md: functions, measured properties, the four conditions, accuracy.
import { fourConditions, learnableParameters } from '../dist/index.js';
import { percent, shown, shownExactly, yesOrNo } from './document-numbers.mjs';

/** A table in Markdown. */
const table = (titles, rows) => [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);

/** TeX within a table: GitHub's form that keeps backslashes, without the bar that would end a cell. */
const inlineTex = (tex) => `$\`${tex.replaceAll('|', String.raw`\vert `)}\`$`;

/** Text within a cell. */
const plain = (text) => text.replaceAll('|', String.raw`\|`);

const bound = (value) => (Math.abs(value) >= 3.4e38 ? `${value < 0 ? '−' : ''}∞` : shown(value));

/** Picture, formula, parameters and source of each. */
export function functionTable(documented) {
  const rows = documented.map(({ activation }) => {
    const { name, title, tex, source, params } = activation;
    const learnable = learnableParameters(activation);
    const parameters = Object.entries(params).map(([each, { default: usual, min, max, doc }]) => {
      const learned = learnable.includes(each) ? ', learnable' : '';
      return `\`${each}\` = ${shown(usual)}, in [${bound(min)}, ${bound(max)}]${learned}. ${plain(doc)}`;
    });
    return [
      `![${title}](images/activations/${name}.svg)`,
      `**${title}**<br>\`${name}\``,
      inlineTex(tex),
      parameters.join('<br>') || '–',
      plain(source),
    ];
  });
  return table(['', 'function', 'f(x)', 'parameters', 'source'], rows);
}

const openOrClosed = ({ low, high }) =>
  `${low.isAttained ? '[' : '('}${shown(low.value)}, ${shown(high.value)}${high.isAttained ? ']' : ')'}`;

/** What `measureProperties` finds at the default parameters. */
export function propertyTable(documented) {
  const rows = documented.map(({ activation, measured }) => {
    const { kinks, range, monotone, symmetry, saturates, maxSlope, mean, isZeroCentred, zeroShare, flatShare } =
      measured;
    const jumps = kinks.map(({ at, isJump }) => `${shown(at)}${isJump ? ' (jump)' : ''}`);
    return [
      `\`${activation.name}\``,
      openOrClosed(range),
      jumps.join(', ') || '–',
      monotone,
      symmetry === 'none' ? '–' : symmetry,
      saturates === 'none' ? '–' : saturates,
      `${shown(maxSlope.value)} at ${shown(maxSlope.at)}`,
      isZeroCentred ? '0' : shown(mean, 3),
      percent(zeroShare),
      percent(flatShare),
    ];
  });
  const titles = [
    '',
    'range',
    'kinks',
    'monotone',
    'symmetry',
    "f' → 0",
    "sup \\|f'\\|",
    'E f(z)',
    'f(z) = 0',
    "\\|f'(z)\\| < 0.01",
  ];
  return table(titles, rows);
}

/** The verdicts of `fourConditions`: to the letter, and almost everywhere where that differs. */
export function conditionTable(documented) {
  const rows = documented.map(({ activation, measured }) => [
    `\`${activation.name}\``,
    ...fourConditions(measured).map(({ strict, almostEverywhere }) =>
      strict === almostEverywhere ? yesOrNo(strict) : 'almost everywhere',
    ),
  ]);
  return table(['', 'non-linear', 'continuous and differentiable', 'defined on all of ℝ', 'monotone, S-shaped'], rows);
}

/** Worst float32 errors as `accuracy.json` has them; activations that it does not know are left out. */
export function accuracyTable(list, { activations }) {
  const rows = list.flatMap(({ name, stated: { reach } }) => {
    const found = activations[name];
    if (found === undefined) return [];
    const cell = ({ worst, at, bound: promised }) => `${shown(worst, 3)} at ${shownExactly(at)} (≤ ${shown(promised)})`;
    const { nearZero } = found.derivative;
    const near =
      nearZero === undefined ? '–' : `${shown(nearZero.worstAbsolute * 1e9, 3)} · 10⁻⁹ at ${shownExactly(nearZero.at)}`;
    const within = reach === undefined ? '' : ` for \\|x\\| ≤ ${shownExactly(reach)}`;
    return [[`\`${name}\`${within}`, cell(found.value), cell(found.derivative), near]];
  });
  return table(['', 'value', 'derivative from the input', "absolute, near a zero of f'"], rows);
}
