// The few numbers that both sides of a batch on a thread share, as int32 in shared memory.

/** `stop`: 1 when the batch is to stop. `epochs`: how many epochs of the batch the coordinator has dealt with. */
export const controlPlaces = { stop: 0, epochs: 1 } as const;
