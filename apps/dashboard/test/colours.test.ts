import { readFileSync } from 'node:fs';
import { activationList } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { type FamilyLook, familyColours, familyLook } from '../web/theme/family.js';
import { viridis } from '../web/theme/viridis.js';

const css = readFileSync(new URL('../web/styles/tokens.css', import.meta.url), 'utf8');

/** A token's colour in both themes as [r, g, b]. */
function token(name: string): [light: number[], dark: number[]] {
  const match = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(css);
  if (match === null) throw new Error(`no token --${name}`);
  const channels = (hex: string | undefined): number[] =>
    [0, 2, 4].map((at) => Number.parseInt((hex ?? '').slice(at, at + 2), 16));
  return [channels(match[1]), channels(match[2])];
}

/** Contrast ratio, WCAG 2.2. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, blue = 0] = rgb.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const pairs = (front: string, back: string): number[] =>
  [0, 1].map((theme) => contrast(token(front)[theme as 0 | 1], token(back)[theme as 0 | 1]));

describe('colours', () => {
  it.each(Array.from({ length: familyColours }, (_, index) => `family-${index}`))(
    '%s stands out 3:1 from the surface in both themes',
    (name) => {
      for (const ratio of pairs(name, 'surface')) expect(ratio).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['text', 'ground'],
    ['text', 'surface'],
    ['text', 'sunken'],
    ['text', 'accent-soft'],
    ['muted', 'ground'],
    ['muted', 'surface'],
    ['muted', 'sunken'],
    ['muted', 'accent-soft'],
    ['accent', 'surface'],
    ['accent', 'accent-soft'],
    ['accent-text', 'accent'],
    ['danger', 'surface'],
    ['danger', 'danger-soft'],
    ['danger', 'accent-soft'],
    ['warning', 'warning-soft'],
    ['warning', 'surface'],
    ['text', 'warning-soft'],
  ])('%s on %s can be read at 4.5:1 in both themes', (front, back) => {
    for (const ratio of pairs(front, back)) expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it('text on every viridis colour can be read at 4.5:1', () => {
    for (let share = 0; share <= 1; share += 0.005) {
      const { background, text } = viridis(share);
      const rgb = background.match(/\d+/g)?.map(Number) ?? [];
      expect(contrast(rgb, text === '#000' ? [0, 0, 0] : [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('viridis begins and ends as published', () => {
    expect(viridis(-1).background).toBe('rgb(68 1 84)');
    expect(viridis(0.5).background).toBe('rgb(33 145 140)');
    expect(viridis(2).background).toBe('rgb(253 231 37)');
  });
});

describe('the look of an activation', () => {
  const looks = activationList.map(({ name }) => familyLook(name));
  const text = ({ token, marker }: FamilyLook): string => `${token} ${marker}`;

  it('differs between any two of the catalogue in colour or marker', () => {
    expect(new Set(looks.map(text)).size).toBe(activationList.length);
  });

  it('differs in colour between neighbours in the catalogue', () => {
    looks.forEach((_, at) => {
      const near = looks.slice(at, at + familyColours);
      expect(new Set(near.map(({ token }) => token)).size).toBe(near.length);
    });
  });

  it('of an activation that is not in the catalogue is none of the catalogue', () => {
    for (const name of ['anything', 'myOwn', '', 'relu7']) {
      expect(looks.map(text)).not.toContain(text(familyLook(name)));
      expect(familyLook(name)).toEqual(familyLook(name));
    }
  });
});
