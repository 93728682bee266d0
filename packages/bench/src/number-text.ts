// Numbers as a report prints them.

/** A time in the unit that keeps it between 1 and 1000, from nanoseconds on. */
export function time(ns: number): string {
  if (ns < 1e3) return `${digits(ns)} ns`;
  if (ns < 1e6) return `${digits(ns / 1e3)} µs`;
  return ns < 1e9 ? `${digits(ns / 1e6)} ms` : `${digits(ns / 1e9)} s`;
}

/** Three significant digits, never in exponent form. */
export function digits(value: number): string {
  const places = value === 0 ? 2 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toFixed(places);
}

export const probability = (p: number): string => (p < 0.0001 ? '<0.0001' : p.toFixed(4));
