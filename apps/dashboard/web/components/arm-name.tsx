// An arm by name: mark, activation, its parameters quieter, depth and the rest after it.
import type { ArmSummary } from '@actlab/train/records';
import type { ReactNode } from 'react';
import { labelParts } from '../format/arm-label.js';
import { FamilyMark } from './family-mark.js';

/** The whole label, set so that the activation leads. */
export function ArmName({ arm }: { arm: Pick<ArmSummary, 'label' | 'activation' | 'depth'> }): ReactNode {
  const { activation, parameters, rest } = labelParts(arm);
  const named = arm.label.includes(`depth ${arm.depth}`) ? [...rest, `depth ${arm.depth}`] : rest;
  return (
    <span className="arm-name">
      <FamilyMark activation={activation} />
      <span>
        <span className="arm-activation">{activation}</span>
        {parameters !== '' && <span className="arm-parameters"> {parameters}</span>}
        {named.length > 0 && <span className="arm-rest"> · {named.join(' · ')}</span>}
      </span>
    </span>
  );
}
