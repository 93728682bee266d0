// Parameters away from the defaults, at which a gradient must hold as well.
import type { Activation } from '../activation.js';

type Values = { readonly [name: string]: number };

/** The defaults, and for each parameter the double and the half of its default (0.5 and -0.5 for 0), where its bounds allow. */
export function parameterVariants({ params }: Activation): readonly Values[] {
  const variants: Values[] = [{}];
  for (const [name, { default: usual, min, max }] of Object.entries(params)) {
    const others = usual === 0 ? [0.5, -0.5] : [2 * usual, usual / 2];
    for (const value of others) if (value >= min && value <= max) variants.push({ [name]: value });
  }
  return variants;
}
