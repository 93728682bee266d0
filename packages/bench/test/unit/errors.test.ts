import { describe, expect, it } from 'vitest';
import { BenchError, listSuites, parseBenchReport, runBench } from '../../dist/index.js';

describe('a selection that cannot be', () => {
  it('is refused with the known suites before anything is measured', async () => {
    const running = runBench({ suites: ['activation'] });
    await expect(running).rejects.toMatchObject({ name: 'UnknownSuiteError', code: 'unknown-suite' });
    await expect(running).rejects.toThrow('a suite must exist, got "activation"\n  try: activations');
  });

  it('is refused with examples when the filter leaves nothing', async () => {
    const running = runBench({ filter: 'no such case' });
    await expect(running).rejects.toMatchObject({ name: 'NothingSelectedError', code: 'nothing-selected' });
    const example = listSuites()[0]?.cases[0]?.name as string;
    await expect(running).rejects.toThrow(`got "no such case"\n  try: words of a case's name, as in "${example}"`);
  });

  it('is stopped before it starts when the signal is already aborted', async () => {
    const phases: string[] = [];
    const running = runBench({ signal: AbortSignal.abort(), onProgress: ({ phase }) => phases.push(phase) });
    await expect(running).rejects.toBeInstanceOf(BenchError);
    await expect(running).rejects.toMatchObject({ code: 'aborted' });
    expect(phases).toEqual([]);
  });
});

describe('a run', () => {
  it('stops between two checks when a timer aborts it', async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 0);
    const phases = new Set<string>();
    const running = runBench({
      suites: ['activations'],
      signal: control.signal,
      onProgress: ({ phase }) => phases.add(phase),
    });
    await expect(running).rejects.toMatchObject({ code: 'aborted' });
    expect(phases).not.toContain('timing');
  });
});

describe('a text that is no report', () => {
  it('is refused with the place and the rule', () => {
    const report = { format: 'actlab-bench', version: 1 };
    expect(() => parseBenchReport(report)).toThrow('report.version: must be 2, the version this program reads, got 1');
    expect(() => parseBenchReport({ ...report, version: 2, startedAt: 7 })).toThrow(
      'report.startedAt: must be what a report of version 2 holds there, got 7',
    );
    expect(() => parseBenchReport([])).toThrow(/^report.*got /);
    expect(() => parseBenchReport(undefined)).toThrow(
      'report: must be what a report of version 2 holds there, got nothing',
    );
  });
});
