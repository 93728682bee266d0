// The update of a traced step as text.

import { weightName } from './paths-text.js';
import { inProduct, short, wrap } from './text-numbers.js';
import type { StepTrace } from './trace-step.js';

export function updateText({ update, weight, loss }: StepTrace): string[] {
  const { rule, gradient, clipped, weightDecay } = update;
  const name = weightName(weight.layer, weight.unit, weight.input);
  const decay = weightDecay === 0 ? '' : `, weight decay ${short(weightDecay)}`;
  return [
    `Update: the first one by ${rule.name}, learning rate ${short(rule.learningRate)}${decay}`,
    ...(clipped === gradient ? [] : [`  the whole gradient is clipped: ${short(gradient)} becomes ${short(clipped)}`]),
    ...(rule.name === 'sgd' && weightDecay === 0
      ? [
          `  ${name} ← ${short(update.old)} − ${short(rule.learningRate)} · ${inProduct(clipped)} = ${short(update.new)}`,
        ]
      : [`  ${name}: ${short(update.old)} → ${short(update.new)}`]),
    ...wrap(
      `With every number of the network updated the loss of this sample goes ${short(loss.before)} → ${short(loss.after)}`,
      '  ',
      '  ',
    ),
  ];
}
