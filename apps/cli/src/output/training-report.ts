// Everything a person is shown of one trial after it has ended: outcome, chosen epoch, digest, picture of the layers.
import { armLabel } from '@actlab/train';
import type { JsonObject, TrialResult, TrialSpec } from '@actlab/train/records';
import { inCharset } from './charset.js';
import { deathText } from './death-text.js';
import { decisionMapLines } from './decision-map-lines.js';
import { histogramLines } from './histogram-lines.js';
import { layerPictureLines } from './layer-picture.js';
import { clock, count, lossText } from './numbers.js';
import { paint, type Tone } from './paint.js';
import type { Surface } from './surface.js';
import { wrapped } from './wrap.js';

/** The report as text that ends in a newline. */
export function trainingReport(spec: TrialSpec, result: TrialResult, durationMs: number, surface: Surface): string {
  const { outcome, layers } = result;
  const at = outcome.state === 'died' ? outcome.layer : undefined;
  const sections = [
    headLines(spec, result, durationMs, surface),
    layerPictureLines(layers, surface, at),
    histogramLines(result.histograms ?? [], surface),
    ...(result.map === undefined ? [] : [decisionMapLines(result.map, surface)]),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

/** `leakyRelu negativeSlope 0.1 · depth 8 · width 32 · digits · replicate 3`: the trial in a few words. */
export function trialLabel({ network, data, replicate }: TrialSpec): string {
  const { activation, depth, width } = network;
  const values = { 'network.activation': activation, 'network.depth': depth, 'network.width': width, data: data.name };
  return `${armLabel(values as unknown as JsonObject)} · replicate ${replicate}`;
}

function headLines(spec: TrialSpec, result: TrialResult, durationMs: number, surface: Surface): string[] {
  const { outcome, epochs, chosen, digest, key } = result;
  const label = trialLabel(spec);
  const length = `${epochs.length} of ${count(spec.training.epochs, 'epoch')}, ${count(outcome.step, 'step')} in ${clock(durationMs)}`;
  const sentence = (text: string, tone?: Tone): string[] =>
    wrapped(inCharset(surface, text), surface.columns).map((line) => paint(surface, tone, line));
  const isDead = outcome.state === 'died';
  const end = isDead
    ? [
        ...sentence(`✗ ${label} died of ${outcome.cause}: ${length}`, 'bad'),
        ...sentence(`Cause: ${deathText(outcome, spec.network.depth)}.`),
      ]
    : sentence(`✓ ${label} finished: ${length}${earlyText(spec, result)}`, 'good');
  return [...end, ...sentence(chosenText(epochs, chosen)), `digest ${digest}`, `key    ${key}`];
}

function earlyText({ training }: TrialSpec, { epochs }: TrialResult): string {
  return epochs.length < training.epochs ? ', stopped early as asked' : '';
}

function chosenText(epochs: TrialResult['epochs'], chosen: TrialResult['chosen']): string {
  const at = epochs.findIndex(({ step }) => step === chosen?.step);
  const epoch = epochs[at];
  if (chosen === null || epoch === undefined) return 'No epoch was completed, so none is chosen.';
  const figures = (accuracy: number | undefined, loss: number): string =>
    `${accuracy === undefined ? '' : `accuracy ${accuracy.toFixed(4)}, `}loss ${lossText(loss)}`;
  return (
    `Chosen by validation: epoch ${at + 1} (step ${chosen.step}, validation ${figures(epoch.valAcc, epoch.valLoss)}); ` +
    `test ${figures(chosen.testAcc, chosen.testLoss)}`
  );
}
