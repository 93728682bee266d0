// Light, dark or the system's: kept in the browser, shown by `data-theme` on the root, heard by canvases.

export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'actlab-theme';
const listeners = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');
let version = 0;

/** The theme chosen; `system` when none was. */
export function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Takes a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be refused: the choice holds for this page only.
  }
  changed();
}

/** The next of system, light, dark. */
export function nextTheme(theme: Theme): Theme {
  const order: Theme[] = ['system', 'light', 'dark'];
  return order[(order.indexOf(theme) + 1) % order.length] as Theme;
}

/** For useSyncExternalStore: fires when colours on the screen may have changed. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Grows whenever colours on the screen may have changed. */
export const themeVersion = (): number => version;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

systemDark.addEventListener('change', changed);
