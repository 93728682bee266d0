// The CSS tokens as a canvas or an exported figure needs them: resolved to plain colours of the theme on screen.

const probe = document.createElement('span');
probe.hidden = true;

/** A token's colour now, e.g. `rgb(28, 29, 31)`. */
export function tokenColour(name: `--${string}`): string {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

/** The same colour with another opacity. */
export function withAlpha(colour: string, alpha: number): string {
  return `color-mix(in srgb, ${colour} ${Math.round(alpha * 100)}%, transparent)`;
}

/** The page's font as canvases and figures name it. */
export function tokenFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif';
}
