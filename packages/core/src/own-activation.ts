// Records that are not of this package: interpreted until they are compiled.
import type { Activation } from './activation.js';
import { checkDefinition } from './check-definition.js';
import { checkFormulas } from './check-formulas.js';
import { type ActivationDefinition, defineActivation as define } from './define-activation.js';
import { attachLoops } from './kernels/attached-loops.js';
import { interpretedLoops } from './kernels/interpreted-loops.js';

/**
 * The record of an activation of one's own, ready for `forward`, `backward` and all the rest. Its formulas are interpreted, with
 * the bits that kernels give, about a hundred times slower: `compileActivation` of `@actlab/core/compile` makes kernels of them.
 *
 * @throws CoreError `invalid-definition` when the name is no identifier, a default lies outside its bounds, or a formula is built of
 * something else than the operations of `formula`.
 */
export function defineActivation<const N extends string, const P extends string = never>(
  definition: ActivationDefinition<N, P>,
): Activation<P> & { readonly name: N } {
  checkDefinition(definition.name, definition.params, definition.ordered);
  const record = define(definition);
  checkFormulas(record);
  return attachLoops(record, interpretedLoops(record));
}
