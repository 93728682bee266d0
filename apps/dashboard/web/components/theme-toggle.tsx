// System, light or dark, by button or Alt+T.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { announce } from '../live/announcer.js';
import { chooseTheme, chosenTheme, nextTheme, subscribeTheme, type Theme } from '../theme/theme.js';

const icons: Readonly<Record<Theme, string>> = {
  system: 'M2.5 3.5h11v7.5h-11zM6 13.5h4',
  light: 'M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  dark: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z',
};

export function ThemeToggle(): ReactNode {
  const theme = useSyncExternalStore(subscribeTheme, chosenTheme);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return;
      event.preventDefault();
      turn();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <button
      type="button"
      className="button button-icon"
      onClick={turn}
      aria-label={`Theme: ${theme}`}
      aria-keyshortcuts="Alt+T"
      title={`Theme: ${theme} (Alt+T)`}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon-stroke">
        <path d={icons[theme]} />
      </svg>
    </button>
  );
}

function turn(): void {
  const next = nextTheme(chosenTheme());
  chooseTheme(next);
  announce(`Theme: ${next}.`, true);
}
