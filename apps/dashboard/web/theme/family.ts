// How an activation looks: a colour and a marker drawn from its name alone, so that it looks the same on every page,
// in every sweep, whatever else is listed beside it.

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

/** Chosen so that all activations of the catalogue differ in colour or marker; a test holds it to that. */
const seed = 650_926;

export interface FamilyLook {
  /** CSS value for stylesheets and SVG: `var(--family-3)`. */
  colour: string;
  token: `--family-${number}`;
  marker: Marker;
}

/** The look of an activation, from its name. */
export function familyLook(activation: string): FamilyLook {
  const slot = hash(activation) % (familyColours * markers.length);
  const index = slot % familyColours;
  return {
    colour: `var(--family-${index})`,
    token: `--family-${index}`,
    marker: markers[Math.floor(slot / familyColours)] as Marker,
  };
}

/** FNV-1a over the characters, finished by one multiply-shift so that every bit counts. */
function hash(text: string): number {
  let state = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}
