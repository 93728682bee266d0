// uPlot formats with navigator.language as it loads. On a machine without a locale some browsers answer with a tag that no
// formatter accepts (`en-US@posix`), and the page would stay blank: then it is English.

/** Makes `navigator.language` one that `Intl` accepts. Called before any chart is loaded. */
export function ensureKnownLanguage(): void {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  }
}
