// What the address of a sweep page may say: readable keys, each with its own rule.
import * as z from 'zod/mini';

/** The most arms that can be pinned: as many as can be told apart in one chart. */
export const maxPins = 8;

export type DepthFilter = number[] | { from: number; to: number };
export interface Sort {
  id: string;
  desc: boolean;
}

const wholeNumbers = z.pipe(
  z.string().check(z.regex(/^\d{1,6}(,\d{1,6})*$/)),
  z.transform((text) => [...new Set(text.split(',').map(Number))]),
);

const depthRange = z.pipe(
  z.string().check(z.regex(/^\d{1,3}\.\.\d{1,3}$/)),
  z.transform((text) => {
    const [from = 0, to = 0] = text.split('..').map(Number);
    return { from: Math.min(from, to), to: Math.max(from, to) };
  }),
);

const names = z.pipe(
  z.string().check(z.regex(/^[\w.-]{1,80}(,[\w.-]{1,80}){0,99}$/)),
  z.transform((text) => [...new Set(text.split(','))]),
);

const sort = z.pipe(
  z.string().check(z.regex(/^-?(arm|mean|n|deaths|test|time)$/)),
  z.transform((text): Sort => ({ id: text.replace('-', ''), desc: text.startsWith('-') })),
);

/** Key → rule. `m` is metric:reducer, `pin` ordinals, `act` activations, `depth` a list or `from..to`. */
export const searchRules = {
  m: z.enum(['valAcc:last', 'valAcc:best', 'valLoss:last', 'valLoss:best']),
  pin: wholeNumbers.check(z.maxLength(maxPins)),
  act: names,
  depth: z.union([depthRange, wholeNumbers]),
  heat: z.enum(['mean', 'interval', 'deaths']),
  sort,
  curve: z.enum(['valAcc', 'valLoss', 'trainLoss']),
  band: z.enum(['ci95', 'std', 'range', 'seeds']),
  x: z.enum(['epoch', 'step']),
  y: z.enum(['linear', 'log']),
} as const;

export type SearchKey = keyof typeof searchRules;

/** The selection model: one per page, all of it in the address. Absent keys take the page's defaults. */
export type Selection = { [K in SearchKey]?: z.output<(typeof searchRules)[K]> | undefined };
