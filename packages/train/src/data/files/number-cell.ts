// A cell of a table as a number.

/** A decimal number, with or without sign, point and exponent; spaces around it are allowed. */
const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

const notFinite = /^\s*[+-]?(?:nan|inf|infinity)\s*$/i;

/** The largest float32 and half a step: what is nearer to it than to the next power of two. */
const float32Limit = 3.4028235677973366e38;

/** The number that a cell says; undefined when it says none that a float32 holds. */
export function readNumber(cell: string): number | undefined {
  if (!decimal.test(cell)) return undefined;
  const value = Number(cell);
  return value < float32Limit && value > -float32Limit ? value : undefined;
}

/** Whether a cell says that a value is missing or not finite. */
export function isMissing(cell: string): boolean {
  return cell.trim() === '' || notFinite.test(cell);
}

/** What is wrong with a cell that says no number. */
export function numberProblem(cell: string): { rule: string; got: string; hint: string } {
  const got = JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
  const remove = 'fill in a number, or remove the row or the column';
  if (cell.trim() === '') return { rule: 'must be a number', got: 'an empty cell', hint: remove };
  if (notFinite.test(cell)) return { rule: 'must be a finite number', got, hint: remove };
  if (decimal.test(cell)) return { rule: 'must be a number that a float32 holds', got, hint: 'scale the column' };
  return { rule: 'must be a number such as -1.5e3', got, hint: 'list the number columns in data.options.features' };
}
