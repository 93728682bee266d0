import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BenchProgress, type BenchReport, formatBenchTable, parseBenchReport } from '../../dist/index.js';
import { runSuites } from '../../dist/run-suites.js';
import { tinySuite } from '../tiny-suite.js';

let report: BenchReport;
const progress: BenchProgress[] = [];

const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
const clone = vi.spyOn(globalThis, 'structuredClone');

beforeAll(async () => {
  report = await runSuites([tinySuite], { quick: true, onProgress: (each) => progress.push(each) });
}, 60_000);
afterAll(() => vi.restoreAllMocks());

describe('a quick run of a tiny suite', () => {
  it('reports the machine, its limits and one result per candidate', () => {
    expect(report).toMatchObject({ format: 'actlab-bench', version: 2, quick: true });
    expect(new Date(report.startedAt).toISOString()).toBe(report.startedAt);
    expect(report.environment.node).toBe(process.versions.node);
    expect(report.limits.copy.map((each) => [each.level, each.elements])).toEqual([
      ['L1', 1e3],
      ['L2', 1e5],
      ['DRAM', 1e7],
    ]);
    for (const limit of report.limits.copy) expect(limit.bytesPerSecond).toBeGreaterThan(0);
    expect(report.limits.multiplyAddPerSecond).toBeGreaterThan(0);
    expect(report.limits.callNs).toBeGreaterThan(0);
    expect(report.cases).toHaveLength(1);
    expect(report.cases[0]).toMatchObject({ suite: 'tiny', name: 'sum 1e3', level: 'L1', bytesPerUnit: 8 });
    expect(report.cases[0]?.candidates.map((each) => each.name)).toEqual(['once', 'twice', 'wrong', 'kept', 'broken']);
  });

  it('detaches no buffer, which would slow every loop over typed arrays from then on', () => {
    expect(grow).not.toHaveBeenCalled();
    expect(clone).not.toHaveBeenCalled();
  });

  it('measures the sound candidates, or says why they are not to be believed', () => {
    for (const candidate of report.cases[0]?.candidates.slice(0, 2) ?? []) {
      if (candidate.state === 'measured') {
        expect(candidate.roundNs).toHaveLength(5);
        expect(candidate.samples).toBeGreaterThanOrEqual(25);
        expect(candidate.ns.p10).toBeLessThanOrEqual(candidate.ns.median);
        expect(candidate.ns.median).toBeLessThanOrEqual(candidate.ns.p90);
        expect(candidate.copyPercent).toBeGreaterThan(0);
        expect(candidate.multiplyAddPercent).toBeGreaterThan(0);
      } else {
        expect(candidate).toMatchObject({ state: 'not-believable' });
      }
    }
  });

  it('refuses candidates that are wrong, keep a result or throw, with the reason and without a time', () => {
    expect(report.cases[0]?.candidates.slice(2)).toEqual([
      { state: 'refused', name: 'wrong', reason: 'wrong result at the sum: must be 499500 within 0, got 499501' },
      { state: 'refused', name: 'kept', reason: 'wrong result at the sum: must be 500500 within 0, got 499500' },
      { state: 'refused', name: 'broken', reason: 'threw RangeError: no sum' },
    ]);
  });

  it('survives JSON unchanged', () => {
    expect(parseBenchReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('holds its goals against the measured cases', () => {
    expect(report.goals).toMatchObject([{ suite: 'tiny', text: 'one sum beats two', atLeast: 1, cases: 1 }]);
    expect(['met', 'missed', 'not-measured']).toContain(report.goals[0]?.state);
  });

  it('prints as a table with a line per candidate', () => {
    const lines = formatBenchTable(report).split('\n');
    expect(lines.filter((line) => / (once|twice|wrong|kept|broken)( |$)/.test(line))).toHaveLength(5);
  });

  it('tells its progress: limits, checks, warming up, then every round of every case', () => {
    expect(progress[0]).toEqual({ phase: 'limits' });
    expect(progress[1]).toMatchObject({ phase: 'checking', name: 'sum 1e3', done: 0, total: 1 });
    expect(progress.slice(2, 6).map((each) => each.phase)).toEqual(['warming', 'warming', 'warming', 'warming']);
    expect(progress.filter((each) => each.phase === 'timing')[0]).toMatchObject({
      done: 0,
      total: 1,
      remainingMs: null,
    });
    const rounds = progress.slice(6).map((each) => each.phase === 'timing' && each.round);
    // A disturbed round is told again.
    const different = [...new Set(rounds)];
    expect(different).toEqual([0, 1, 2, 3, 4, 5].slice(0, different.length));
    expect(rounds.length).toBeGreaterThanOrEqual(6);
  });
});

it('a run of two cases tells how long the rest will take as soon as the first is done', async () => {
  const [sum] = tinySuite.cases();
  if (sum === undefined) throw new Error('must be there');
  const two = { ...tinySuite, cases: () => [sum, { ...sum, name: 'sum again' }] };
  const left = new Map<number, number | null>();
  await runSuites([two], {
    quick: true,
    onProgress: (each) => each.phase === 'timing' && left.set(each.done, each.remainingMs),
  });
  expect([...left.keys()]).toEqual([0, 1]);
  expect(left.get(0)).toBeNull();
  expect(left.get(1)).toBeGreaterThan(0);
}, 60_000);
