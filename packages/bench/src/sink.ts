// Where results go, so that no optimiser may leave out the work that made them.
let total = 0;

/** Takes in a result. */
export function consume(value: number): void {
  total += value;
}

/** Everything consumed so far, NaN and infinities included: printing or storing it keeps the work alive. */
export function consumedTotal(): number {
  return total;
}
