import { expect, it } from 'vitest';
import { type BenchReport, formatBenchTable } from '../../dist/index.js';

const report: BenchReport = {
  format: 'actlab-bench',
  version: 2,
  startedAt: '2026-01-02T03:04:05.678Z',
  durationMs: 61_400,
  quick: false,
  environment: {
    cpu: 'a processor',
    cores: 2,
    features: ['avx2', 'wasm-simd'],
    memoryBytes: 8e9,
    platform: 'linux',
    arch: 'x64',
    node: '20.20.2',
    v8: '11.3',
    timerResolutionNs: 41,
    load: { before: 0.25, after: 1.5 },
  },
  limits: {
    copy: [
      { level: 'L1', elements: 1e3, bytesPerSecond: 240.4e9 },
      { level: 'DRAM', elements: 1e7, bytesPerSecond: 51.26e9 },
    ],
    multiplyAddPerSecond: 65.12e9,
    callNs: 2.1,
  },
  cases: [
    {
      suite: 'functions',
      name: 'f forward 1e3',
      unit: 'element',
      unitsPerCall: 1e3,
      bytesPerUnit: 8,
      operationsPerUnit: null,
      level: 'L1',
      disturbedRounds: 0,
      drift: 1,
      candidates: [
        {
          state: 'measured',
          name: 'core',
          samples: 100,
          callsPerSample: 800,
          ns: { median: 0.0561, p10: 0.0558, p90: 0.0712 },
          roundNs: [],
          ratio: { baseline: 'naive', value: 12.34, low: 12.01, high: 12.9, p: 1e-9 },
          copyPercent: 59.34,
          multiplyAddPercent: null,
        },
        { state: 'refused', name: 'naive', reason: 'threw RangeError: no' },
      ],
    },
    {
      suite: 'steps',
      name: 'a step',
      unit: 'step',
      unitsPerCall: 1,
      bytesPerUnit: null,
      operationsPerUnit: 1e6,
      level: 'L2',
      disturbedRounds: 0,
      drift: 1.2,
      candidates: [
        {
          state: 'measured',
          name: 'core',
          samples: 100,
          callsPerSample: 800,
          ns: { median: 63_400, p10: 63_000, p90: 1_200_000 },
          roundNs: [],
          ratio: { baseline: 'naive', value: 0.987, low: 0.9, high: 1.004, p: 0.034 },
          copyPercent: null,
          multiplyAddPercent: 4.26,
        },
        {
          state: 'not-believable',
          name: 'naive',
          doubts: [
            { kind: 'drift', text: 'processor speed changed by 20 %' },
            { kind: 'high-load', text: 'other processes ran' },
          ],
        },
      ],
    },
    {
      suite: 'steps',
      name: 'another step',
      unit: 'step',
      unitsPerCall: 1,
      bytesPerUnit: null,
      operationsPerUnit: null,
      level: 'L2',
      disturbedRounds: 29,
      drift: 1,
      candidates: ['core', 'naive'].map((name) => ({
        state: 'not-believable',
        name,
        doubts: [{ kind: 'high-load', text: 'other processes disturbed 29 of 30 rounds' }],
      })),
    },
  ],
  goals: [
    {
      suite: 'functions',
      text: 'f is faster than a loop',
      unit: 'times',
      atLeast: 11,
      cases: 1,
      measured: 1,
      state: 'met',
      worst: { case: 'f forward 1e3', value: 12.34, low: 12.01, high: 12.9 },
    },
  ],
};

it('shows the machine, its limits, a table per suite and the goals, with sentences where numbers are not to be believed', () => {
  expect(formatBenchTable(report)).toMatchInlineSnapshot(`
    "a processor, 2 cores (avx2, wasm-simd), linux x64, Node 20.20.2 (V8 11.3)
    load 0.25 before, 1.50 after; timer step 41.0 ns
    limits: copy GB/s L1 240, DRAM 51.3; multiply-add 65.1 GFLOP/s in 128 bits; call into WebAssembly 2.10 ns
    3 cases in 61 s

    functions
    case           candidate   per unit              p10 to p90  times baseline [95 %]        p  % copy  % mul-add
    f forward 1e3  core       0.0561 ns  0.0558 ns to 0.0712 ns      12.3 [12.0, 12.9]  <0.0001      59
                   naive      refused: threw RangeError: no

    steps
    case          candidate  per unit          p10 to p90  times baseline [95 %]       p  % copy  % mul-add
    a step        core        63.4 µs  63.0 µs to 1.20 ms    0.987 [0.900, 1.00]  0.0340                4.3
                  naive      not believable: processor speed changed by 20 %; other processes ran
    another step  all        not believable: other processes disturbed 29 of 30 rounds

    goal                     at least    measured [95 %]
    f is faster than a loop      11 x  12.3 [12.0, 12.9]  met
    "
  `);
});
