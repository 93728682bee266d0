// The intervals of allowed values that parameters of several activations share.

/** The largest float32 number, about 3.4e38: the bound of a parameter that may be any real number. */
export const largest = 3.4028234663852886e38;

/** The smallest normal float32 number, about 1.2e-38: the bound of a parameter that must be positive. */
const smallest = 1.1754943508222875e-38;

export const anyNumber = { min: -largest, max: largest } as const;
export const positive = { min: smallest, max: largest } as const;
export const notNegative = { min: 0, max: largest } as const;
