// What is known of an arm, over the cell that stands for it: hoverable, dismissed by Escape, stays while pointed at.
import type { ArmSummary } from '@actlab/train/records';
import * as Tooltip from '@radix-ui/react-tooltip';
import type { ReactElement, ReactNode } from 'react';
import { ArmName } from '../../components/arm-name.js';
import { describeDeath } from '../../format/death.js';
import { formatScore, formatValue } from '../../format/number.js';

/** Deaths named one by one in a tooltip; the rest are counted. */
const shownDeaths = 4;

export function ArmTip({
  arm,
  metric,
  children,
}: {
  arm: ArmSummary;
  metric: string;
  children: ReactElement;
}): ReactNode {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal container={document.getElementById('main')}>
        <Tooltip.Content className="tip" sideOffset={6} collisionPadding={8}>
          <ArmFacts arm={arm} metric={metric} />
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

function ArmFacts({ arm, metric }: { arm: ArmSummary; metric: string }): ReactNode {
  const hidden = arm.deaths.length - shownDeaths;
  return (
    <>
      <p className="tip-title">
        <ArmName arm={arm} />
      </p>
      <p>
        {arm.mean === null ? 'No number yet' : formatScore(metric, { mean: arm.mean, interval: arm.interval })}
        {arm.interval === null ? ', ' : ' (95 % CI), '}n = {arm.n} of {arm.planned}
      </p>
      {arm.testAcc !== null && (
        <p className="tip-quiet">test accuracy {formatValue('testAcc', arm.testAcc)}, not used to choose</p>
      )}
      {arm.deaths.slice(0, shownDeaths).map((death) => (
        <p key={death.replicate} className="tip-death">
          ✗ {describeDeath(death)}
        </p>
      ))}
      {hidden > 0 && <p className="tip-death">✗ and {hidden} more</p>}
    </>
  );
}
