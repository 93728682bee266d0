// Every argument that the functions on rows refuse: class, code and message.
import { describe, expect, it } from 'vitest';
import {
  ArrayError,
  backwardRows,
  backwardRowsFromOutput,
  CoreError,
  crelu,
  type F,
  FormMissingError,
  forwardRows,
  glu,
  maxout,
  outputRowLength,
  ParameterError,
  softmax,
} from '../../dist/index.js';

const six = new Float32Array(6);
const three = new Float32Array(3);
const doubles = new Float64Array(6);
const memory = new Float32Array(20);

/** What a caller without types could pass. */
const any = (value: unknown): never => value as never;

const rejected: [what: string, call: () => unknown, type: unknown, code: string, message: string][] = [
  [
    'an ordinary array',
    () => forwardRows(softmax, any([1, 2]), 2),
    ArrayError,
    'array-type',
    'forwardRows: x must be a Float32Array or a Float64Array, got Array',
  ],
  [
    'integers',
    () => backwardRows(softmax, any(new Int32Array(6)), six, 6),
    ArrayError,
    'array-type',
    'backwardRows: g must be a Float32Array as x is, got Int32Array',
  ],
  [
    'nothing',
    () => forwardRows(softmax, any(undefined), 2),
    ArrayError,
    'array-type',
    'forwardRows: x must be a Float32Array or a Float64Array, got undefined',
  ],
  [
    'an output of another type',
    () => forwardRows<never, F>(softmax, six, 3, undefined, doubles),
    ArrayError,
    'array-type',
    'forwardRows: out must be a Float32Array as x is, got Float64Array',
  ],
  [
    'rows of nothing',
    () => forwardRows(softmax, six, 0),
    ArrayError,
    'array-length',
    'forwardRows: rowLength must be a whole number ≥ 1, got 0',
  ],
  [
    'rows of two and a half',
    () => outputRowLength(softmax, 2.5),
    ArrayError,
    'array-length',
    'outputRowLength: rowLength must be a whole number ≥ 1, got 2.5',
  ],
  [
    'no row length',
    () => forwardRows(softmax, six, any(undefined)),
    ArrayError,
    'array-length',
    'forwardRows: rowLength must be a whole number ≥ 1, got undefined',
  ],
  [
    'rows that do not divide x',
    () => forwardRows(softmax, six, 4),
    ArrayError,
    'array-length',
    'forwardRows: the length of x must be a multiple of the row length 4, got 6',
  ],
  [
    'rows without halves',
    () => forwardRows(glu, six, 3),
    ArrayError,
    'array-length',
    'forwardRows(glu): rowLength must be a multiple of 2, got 3',
  ],
  [
    'rows that groups do not divide',
    () => backwardRows(maxout, three, six, 6, { groupSize: 4 }),
    ArrayError,
    'array-length',
    'backwardRows(maxout): rowLength must be a multiple of 4, got 6',
  ],
  [
    'a gradient of the length of x where the output is shorter',
    () => backwardRows(glu, six, six, 2),
    ArrayError,
    'array-length',
    'backwardRows: g must have 3 elements, rows × length = 3 × 1, got 6',
  ],
  [
    'an output of another length',
    () => forwardRows(crelu, six, 3, undefined, new Float32Array(6)),
    ArrayError,
    'array-length',
    'forwardRows: out must have 12 elements, rows × length = 2 × 6, got 6',
  ],
  [
    'a gradient by x of another length',
    () => backwardRows(glu, three, six, 2, undefined, new Float32Array(3)),
    ArrayError,
    'array-length',
    'backwardRows: out must have 6 elements, rows × length = 3 × 2, got 3',
  ],
  [
    'a shifted output',
    () => forwardRows(softmax, memory.subarray(0, 6), 6, undefined, memory.subarray(2, 8)),
    ArrayError,
    'array-overlap',
    'forwardRows: out must be x itself or lie apart from it, got a view shifted by 8 bytes',
  ],
  [
    'an output in place where the length changes',
    () => forwardRows(glu, memory.subarray(0, 6), 6, undefined, memory.subarray(0, 3)),
    ArrayError,
    'array-overlap',
    'forwardRows: out must lie apart from x, which has another length, got views that overlap',
  ],
  [
    'an output over the gradient where the length changes',
    () => backwardRows(crelu, memory.subarray(0, 12), memory.subarray(12, 18), 6, undefined, memory.subarray(6, 12)),
    ArrayError,
    'array-overlap',
    'backwardRows: out must lie apart from g, which has another length, got views that overlap',
  ],
  [
    'an output over a part of the saved output',
    () => backwardRowsFromOutput(softmax, six, memory.subarray(3, 9), 6, undefined, memory.subarray(0, 6)),
    ArrayError,
    'array-overlap',
    'backwardRowsFromOutput: out must be y itself or lie apart from it, got a view shifted by 12 bytes',
  ],
  [
    'a form that the record does not have',
    () => backwardRowsFromOutput(maxout, three, six, 2),
    FormMissingError,
    'form-missing',
    'backwardRowsFromOutput(maxout): the record has no form from the output; use backwardRows',
  ],
  [
    'a parameter where there is none',
    () => forwardRows(softmax, six, 6, any({ axis: 1 })),
    ParameterError,
    'unknown-parameter',
    'softmax.axis: softmax has no parameters',
  ],
  [
    'a misspelt parameter',
    () => forwardRows(maxout, six, 6, any({ groupsize: 2 })),
    ParameterError,
    'unknown-parameter',
    'maxout.groupsize: must be a parameter of maxout: groupSize (did you mean groupSize?)',
  ],
  [
    'half a group',
    () => forwardRows(maxout, six, 6, { groupSize: 1.5 }),
    ParameterError,
    'invalid-parameter',
    'maxout.groupSize: must be a whole number in [1, 2147483647], got 1.5',
  ],
];

describe('a call on rows is refused for', () => {
  it.each(rejected)('%s', (_, call, type, code, message) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(type);
    expect(thrown).toBeInstanceOf(CoreError);
    expect(thrown).toMatchObject({ code, message });
  });

  it('nothing when the stretches of one buffer only touch', () => {
    memory.set([1, -2, 3, -4]);
    const out = memory.subarray(4, 12);
    expect(forwardRows(crelu, memory.subarray(0, 4), 2, undefined, out)).toBe(out);
    expect([...forwardRows(glu, memory.subarray(0, 2), 2, undefined, memory.subarray(19, 20))]).toHaveLength(1);
  });
});
