// Draws a figure with Observable Plot and saves it as SVG or PNG. Loaded on the first export only.
import { areaY, cell, dot, plot as drawPlot, lineY, ruleY, text as textMark } from '@observablehq/plot';
import { familyLook } from '../theme/family.js';
import { tokenColour, tokenFont } from '../theme/tokens.js';
import type { Figure, FigureLook, FigureText } from './figure.js';
import { saveBlob } from './save-blob.js';

const namespace = 'http://www.w3.org/2000/svg';
const marks = { areaY, cell, dot, lineY, ruleY, text: textMark };
const width = 800;
const margin = 24;

/** Saves the figure under `name`; PNG at twice its size. */
export async function exportFigure(figure: Figure, text: FigureText, name: string, type: 'svg' | 'png'): Promise<void> {
  const svg = drawFigure(figure, text);
  const source = new XMLSerializer().serializeToString(svg);
  const vector = new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${source}`], { type: 'image/svg+xml' });
  saveBlob(type === 'svg' ? vector : await rasterise(vector, Number(svg.getAttribute('height')), 2), `${name}.${type}`);
}

/** The whole figure, words included, as one SVG element that stands alone. */
function drawFigure(figure: Figure, { title, summary, footer }: FigureText): SVGSVGElement {
  const look = currentLook();
  const font = tokenFont();
  const inner = width - 2 * margin;
  const plot = drawPlot({
    width: inner,
    ...figure(marks, look),
    style: { background: 'transparent', color: look.text, fontFamily: font, fontSize: '12px' },
  });
  const height = Number(plot.getAttribute('height'));
  const lines = wrap(summary, 118);
  const top = margin + 22 + lines.length * 17 + 8;
  const total = top + height + 30;
  const svg = element('svg', { width, height: total, viewBox: `0 0 ${width} ${total}`, 'font-family': font });
  svg.append(element('rect', { width, height: total, fill: look.surface }));
  svg.append(words(title, margin, margin + 12, 16, look.text, 600));
  svg.append(...lines.map((line, index) => words(line, margin, margin + 34 + index * 17, 12.5, look.muted)));
  plot.setAttribute('x', String(margin));
  plot.setAttribute('y', String(top));
  svg.append(plot);
  svg.append(words(footer, margin, total - 14, 11.5, look.muted));
  return svg;
}

function currentLook(): FigureLook {
  return {
    surface: tokenColour('--surface'),
    text: tokenColour('--text'),
    muted: tokenColour('--muted'),
    grid: tokenColour('--border'),
    danger: tokenColour('--danger'),
    family: (activation) => tokenColour(familyLook(activation).token),
  };
}

function words(text: string, x: number, y: number, size: number, fill: string, weight = 400): SVGElement {
  const found = element('text', { x, y, fill, 'font-size': size, 'font-weight': weight });
  found.textContent = text;
  return found;
}

function element<K extends 'svg' | 'rect' | 'text'>(
  name: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Breaks a text at spaces into lines of at most `length` characters. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function rasterise(vector: Blob, height: number, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    context?.scale(scale, scale);
    context?.drawImage(image, 0, 0, width, height);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob === null ? fail(new Error('The browser made no PNG.')) : done(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
