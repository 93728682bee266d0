/** Launch arguments for every test browser. */
export const chromiumArgs: string[];

/** The path of a Chromium that starts; throws saying what to install when there is none. */
export function findChromium(): Promise<string>;
