// The version of a trial's arithmetic.

/**
 * Part of every trial's key. It grows by 1 whenever any digest in test/fixtures/digests.json changes, so that a store
 * never mistakes results of other arithmetic for its own.
 */
export const numericsVersion = 2;
