// Candidates that run kernels on arrays in the arena: no copies, no checks, parameters as plain numbers.
import type { Kernels } from '@actlab/core';
import { freshFunction } from '../fresh-function.js';
import type { Candidate } from '../suite.js';
import { bytesPerFloat } from './arena.js';
import type { Check, Inputs } from './elementwise-case.js';
import { windowCount, windowShift } from './elementwise-inputs.js';

/** What a call of kernels is written with. */
export interface ArenaCall {
  /**
   * JavaScript statements over the addresses `x`, `g`, `y` (of this turn), `bias`, `out` and `lanes`, the counts `n`, `rows` and
   * `columns`, the kernels of the activation by their names in `Kernels`, `addBias` and
   * `copyBytes`, and what `bound` holds. `$params` stands for
   * the parameter values, each after a comma; what is in `sum` at the end counts into the result.
   */
  readonly body: string;
  readonly bound?: Readonly<Record<string, unknown>>;
}

/** A candidate that makes that call. */
export function arenaCandidate(
  name: string,
  { arena, n, params, bias }: Inputs,
  kernels: Kernels,
  call: ArenaCall,
  check: Check,
): Candidate {
  const out = arena.out.values.subarray(0, n);
  const bound = {
    ...kernels,
    ...call.bound,
    addBias: arena.probes.addBias,
    copyBytes: arena.probes.copyBytes,
    atX: arena.x.address,
    atG: arena.g.address,
    atY: arena.y.address,
    bias: arena.bias.address,
    out: arena.out.address,
    lanes: arena.lanes.address,
    view: out,
    n,
    rows: n / bias.length,
    columns: bias.length,
  };
  const values = Object.values(params).map((each) => `, ${each}`);
  const text = [
    `const shift = ${windowShift * bytesPerFloat} * (turn & ${windowCount - 1});`,
    'const x = atX + shift, g = atG + shift, y = atY + shift;',
    'let sum = 0;',
    call.body.replaceAll('$params', values.join('')),
    'return view[turn % n] + sum;',
  ].join(' ');
  return {
    name,
    call: freshFunction(`${name}Call`, bound, ['turn'], text) as Candidate['call'],
    check: (turn) => check(out, turn),
  };
}
