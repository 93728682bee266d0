// A report as plain text: the machine, its limits, one table per suite, and the goals.
import { goalsTable } from './goals-table.js';
import { digits, probability, time } from './number-text.js';
import type { BenchReport, CandidateResult, CaseResult, MachineLimits } from './records/bench-report.js';

/** A row of cells, or a row whose cells after the second give way to one sentence. */
interface Row {
  readonly cells: readonly string[];
  readonly sentence?: string;
}

const header = ['case', 'candidate', 'per unit', 'p10 to p90', 'times baseline [95 %]', 'p', '% copy', '% mul-add'];
/** Columns of text; the rest are numbers and stand right. */
const textColumns = 2;

/**
 * The report as text of at most about 120 columns, without colours, ending in a newline. A candidate that was not believed
 * or was refused has a sentence where the numbers would stand.
 */
export function formatBenchTable(report: BenchReport): string {
  const suites = [...new Set(report.cases.map((each) => each.suite))];
  const tables = suites.map((suite) => {
    const rows = report.cases.filter((each) => each.suite === suite).flatMap(caseRows);
    return `${suite}\n${layOut([{ cells: header }, ...rows])}`;
  });
  const goals = report.goals.length === 0 ? [] : [goalsTable(report.goals)];
  return `${[machineLines(report).join('\n'), ...tables, ...goals].join('\n\n')}\n`;
}

function machineLines({ environment, limits, quick, durationMs, cases }: BenchReport): string[] {
  const { cpu, cores, features, node, v8, platform, arch, load, timerResolutionNs } = environment;
  return [
    `${cpu}, ${cores} cores (${features.join(', ')}), ${platform} ${arch}, Node ${node} (V8 ${v8})`,
    `load ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after; timer step ${time(timerResolutionNs)}`,
    limitsLine(limits),
    `${cases.length} cases in ${(durationMs / 1000).toFixed(0)} s${quick ? ', quick: 5 rounds each' : ''}`,
  ];
}

function limitsLine({ copy, multiplyAddPerSecond, callNs }: MachineLimits): string {
  const copies = copy.map(({ level, bytesPerSecond }) => `${level} ${digits(bytesPerSecond / 1e9)}`).join(', ');
  const peak = digits(multiplyAddPerSecond / 1e9);
  return `limits: copy GB/s ${copies}; multiply-add ${peak} GFLOP/s in 128 bits; call into WebAssembly ${time(callNs)}`;
}

function caseRows(result: CaseResult): Row[] {
  const sentences = new Set(result.candidates.map(sentenceOf));
  const [sentence] = sentences;
  // What befell all candidates alike is said once.
  if (sentences.size === 1 && sentence !== undefined) return [{ cells: [result.name, 'all'], sentence }];
  return result.candidates.map((candidate, index) => candidateRow(index === 0 ? result.name : '', candidate));
}

function candidateRow(caseName: string, candidate: CandidateResult): Row {
  const cells = [caseName, candidate.name];
  if (candidate.state === 'measured') return { cells: [...cells, ...measuredCells(candidate)] };
  return { cells, sentence: sentenceOf(candidate) as string };
}

/** Why there are no numbers; undefined where there are. */
function sentenceOf(candidate: CandidateResult): string | undefined {
  switch (candidate.state) {
    case 'refused':
      return `refused: ${candidate.reason}`;
    case 'not-believable':
      return `not believable: ${candidate.doubts.map((doubt) => doubt.text).join('; ')}`;
    case 'measured':
      return undefined;
    default:
      return candidate satisfies never;
  }
}

function measuredCells(candidate: Extract<CandidateResult, { state: 'measured' }>): string[] {
  const { ns, ratio, copyPercent, multiplyAddPercent } = candidate;
  return [
    time(ns.median),
    `${time(ns.p10)} to ${time(ns.p90)}`,
    ratio === null ? '' : `${digits(ratio.value)} [${digits(ratio.low)}, ${digits(ratio.high)}]`,
    ratio === null ? '' : probability(ratio.p),
    percent(copyPercent),
    percent(multiplyAddPercent),
  ];
}

function layOut(rows: readonly Row[]): string {
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row.cells[column]?.length ?? 0)));
  const line = ({ cells, sentence }: Row): string => {
    const padded = cells.map((cell, column) =>
      column < textColumns ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number),
    );
    return [...padded, ...(sentence === undefined ? [] : [sentence])].join('  ').trimEnd();
  };
  return rows.map(line).join('\n');
}

const percent = (value: number | null): string => (value === null ? '' : value.toFixed(value < 10 ? 1 : 0));
