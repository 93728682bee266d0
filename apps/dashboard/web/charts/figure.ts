// A chart as a printable figure: every panel says how Observable Plot draws it, and pays for Plot only on export.
import type * as Plot from '@observablehq/plot';

/** The marks figures are made of; naming them keeps the rest of Plot out of the bundle. */
export type PlotModule = Pick<typeof Plot, 'areaY' | 'cell' | 'dot' | 'lineY' | 'ruleY' | 'text'>;

/** Colours of the theme on screen, resolved. */
export interface FigureLook {
  surface: string;
  text: string;
  muted: string;
  grid: string;
  danger: string;
  /** Colour of an activation. */
  family: (activation: string) => string;
}

/** Options for one plot of the figure's width, drawn in the look of the page. */
export type Figure = (plot: PlotModule, look: FigureLook) => Plot.PlotOptions;

/** The words around a figure. */
export interface FigureText {
  title: string;
  summary: string;
  footer: string;
}
