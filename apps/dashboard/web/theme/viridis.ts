// Viridis, the sequential colours of all heatmaps, and the text colour that can be read on each.

/** Smith and van der Walt's viridis (matplotlib, CC0) at tenths of its length. */
const stops = [
  [68, 1, 84],
  [72, 36, 117],
  [65, 68, 135],
  [53, 95, 141],
  [42, 120, 142],
  [33, 145, 140],
  [34, 168, 132],
  [68, 191, 112],
  [122, 209, 81],
  [189, 223, 38],
  [253, 231, 37],
] as const;

type Rgb = readonly [number, number, number];

/** Background and text for a value at `share` (clamped to 0…1) of the scale; the text has at least 4.5:1. */
export function viridis(share: number): { background: string; text: string } {
  const rgb = mix(share);
  const light = luminance(rgb);
  const onWhite = 1.05 / (light + 0.05);
  const onBlack = (light + 0.05) / 0.05;
  return { background: `rgb(${rgb.join(' ')})`, text: onBlack >= onWhite ? '#000' : '#fff' };
}

function mix(share: number): Rgb {
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const from = stops[index] as Rgb;
  const to = stops[index + 1] as Rgb;
  const channel = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * (place - index));
  return [channel(0), channel(1), channel(2)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
