// Functions compiled from text at run time. Each has feedback of its own, so that V8 compiles every loop for itself and calls
// a kernel directly, however many others there are.

/** Cast it to what the text makes of it. */
export type AnyFunction = (...values: never[]) => unknown;

/**
 * The function `(…parameters) => { body }` in which the names of `bound` have their values. Texts are made here and from
 * records, never from anything a user types; `name` shows in profiles and stack traces.
 */
export function freshFunction(
  name: string,
  bound: Readonly<Record<string, unknown>>,
  parameters: readonly string[],
  body: string,
): AnyFunction {
  const text = `'use strict'; return function ${name}(${parameters.join(', ')}) { ${body} };`;
  // oxlint-disable-next-line no-new-func, no-implied-eval -- the point of this file
  return new Function(...Object.keys(bound), text)(...Object.values(bound)) as AnyFunction;
}
