// Numbers as the documentation writes them: few digits, so that the last bits of an engine's functions do not show.

/** At most `digits` digits; what is 0 but for roundings is 0. */
export function shown(value, digits = 4) {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', '∞').replace('-', '−');
  if (Math.abs(value) < 1e-9) return '0';
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}

/** A float32 number, exactly: the shortest decimal number that rounds to it. */
export function shownExactly(value) {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short).replaceAll('-', '−');
  }
  return String(Number(value.toPrecision(9))).replaceAll('-', '−');
}

/** A share of the normal law in percent. */
export const percent = (share) => (share < 5e-4 ? (share > 1e-6 ? '< 0.1 %' : '0 %') : `${shown(100 * share, 3)} %`);

export const yesOrNo = (holds) => (holds ? 'yes' : 'no');
