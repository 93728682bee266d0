// How an activation looks: a colour and a marker that follow from its name and the catalogue, so that it looks the same on
// every page, in every sweep, whatever else is listed beside it.
import * as catalogue from '@actlab/core/activations';

/** Number of `--family-*` colours in tokens.css (Okabe and Ito's eight, adapted to 3:1 on either ground). */
export const familyColours = 8;

/** Marker shapes, the second channel beside colour. */
const markers = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'ring', 'bar', 'cross'] as const;
export type Marker = (typeof markers)[number];

/** Dashes tell arms of one activation apart, in the order they were pinned. */
export const dashes: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [12, 4],
  [4, 2, 1, 2],
  [1, 4],
  [14, 3, 3, 3],
];

export interface FamilyLook {
  /** CSS value for stylesheets and SVG: `var(--family-3)`. */
  colour: string;
  token: `--family-${number}`;
  marker: Marker;
}

const lookCount = familyColours * markers.length;

/** Names of the catalogue in order: each has the look of its place, so that no two of up to 64 look alike. */
const names = Object.keys(catalogue).toSorted();
const places = new Map(names.map((name, place) => [name, place % lookCount]));

/** Looks that the catalogue leaves to activations of a user's own; all of them where it leaves none. */
const isTaken = new Set(places.values());
const everyLook = Array.from({ length: lookCount }, (_, place) => place);
const freeLooks = isTaken.size < lookCount ? everyLook.filter((place) => !isTaken.has(place)) : everyLook;

/** The look of an activation: of the catalogue by its place there, of others by their name. */
export function familyLook(activation: string): FamilyLook {
  const place = places.get(activation) ?? (freeLooks[hash(activation) % freeLooks.length] as number);
  const index = place % familyColours;
  return {
    colour: `var(--family-${index})`,
    token: `--family-${index}`,
    marker: markers[Math.floor(place / familyColours)] as Marker,
  };
}

/** FNV-1a over the characters, finished by one multiply-shift so that every bit counts. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}
