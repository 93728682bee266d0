// What a program keeps between its instructions: 64 bytes, laid out here and in src/engine/run-state.ts.

/** Row that the next batch begins with, a position in the order of the rows. */
@inline export function cursor(state: usize): i32 { return load<i32>(state); }
@inline export function setCursor(state: usize, row: i32): void { store<i32>(state, row); }

/** Why a program ended before its last turn: 1 the loss, 2 a parameter is not finite. */
@inline export function flags(state: usize): i32 { return load<i32>(state, 4); }
@inline export function setFlags(state: usize, value: i32): void { store<i32>(state, value, 4); }

/** Rows classified right since the caller last set it to 0. */
@inline export function addRight(state: usize, rows: i32): void { store<i32>(state, load<i32>(state, 8) + rows, 8); }

/** Sum over the batches of their mean loss times their rows, since the caller last set it to 0. */
@inline export function addLoss(state: usize, loss: f64): void { store<f64>(state, load<f64>(state, 16) + loss, 16); }

/** Mean loss of the last batch. */
@inline export function setBatchLoss(state: usize, loss: f64): void { store<f64>(state, loss, 24); }

/** Factor of the schedule on every learning rate, for the update at hand. */
@inline export function factor(state: usize): f64 { return load<f64>(state, 32); }

/** Takes the factor of the next update from the table at address 40, whose position stands at 44. */
@inline export function nextFactor(state: usize): void {
  const position = load<i32>(state, 44);
  store<f64>(state, load<f64>(load<usize>(state, 40) + (<usize>position << 3)), 32);
  store<i32>(state, position + 1, 44);
}
