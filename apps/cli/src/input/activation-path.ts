// Tells the file of an own activation from the name of an activation. Loaded with the options, so it imports nothing.

const extension = /\.m?js$|\.ts$/;

/** Whether a word is meant as a file: it has a slash, or ends like a program. */
export const isActivationPath = (word: string): boolean => /[/\\]/.test(word) || extension.test(word);

/** Whether a file of this name can hold an activation. */
export const hasActivationExtension = (path: string): boolean => extension.test(path);
