// The numbers by which programs name kernels: written once for those who emit and once for the interpreter.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Operation, operations } from '../../dist/engine/instruction.js';
import { lossKernels } from '../../dist/network/losses/loss.js';
import { updateKernels } from '../../dist/network/optimisers/optimiser.js';

const source = readFileSync(new URL('../../assembly/interpreter.ts', import.meta.url), 'utf8');

/** The functions called under each number of the switch of a function, and under its default. */
function calls(name: string): Map<string, string[]> {
  const body = source.slice(source.indexOf(`function ${name}(`)).split('\n}\n')[0]!;
  const [, ...branches] = body.split(/^\s+(?=case \d+:|default:)/m);
  return new Map(
    branches.map((branch) => {
      const code = branch.replace(/\/\/.*$/gm, '');
      const label = /^(?:case )?(\w+):/.exec(code)![1]!;
      return [label, [...code.matchAll(/\b([a-zA-Z]+)\(/g)].map(([, called]) => called!)];
    }),
  );
}

describe("the interpreter's numbers are those of programs", () => {
  // Where an operation has another name than the kernel that carries it out.
  const carriedOutBy: Partial<Record<Operation, string>> = {
    advance: 'setCursor',
    multiply: 'gemmNN',
    multiplyTransposed: 'gemmTN',
    loss: 'evaluateLoss',
    clipNorm: 'clip',
    // Without a kernel: two numbers, times two of the instruction's.
    multiplyPowers: 'real',
  };
  const executed = calls('execute');

  test.each(Object.entries(operations) as [Operation, number][])('of %s: %i', (operation, number) => {
    expect(executed.get(String(number))).toContain(carriedOutBy[operation] ?? operation);
  });

  test('and there is no other, nor one twice', () => {
    expect([...executed.keys()]).toEqual(Object.values(operations).map(String));
    expect(new Set(Object.values(operations)).size).toBe(Object.keys(operations).length);
    expect(source.match(/\bcase \d+:/g)!.length).toBe(
      [...executed, ...calls('evaluateLoss'), ...calls('update')].length - 2,
    );
  });

  test.each([
    ['evaluateLoss', lossKernels],
    ['update', updateKernels],
  ])('of %s too: %j', (name, numbers) => {
    const inside = calls(name);
    const entries = Object.entries(numbers);
    for (const [kernel, number] of entries) {
      const label = number === entries.length - 1 ? 'default' : String(number);
      expect(inside.get(label)).toContain(kernel);
    }
    expect(inside.size).toBe(entries.length);
  });
});
