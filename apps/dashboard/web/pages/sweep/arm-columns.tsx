// The columns of the arms table: what each shows, how it sorts, what its head says.
import type { ArmSummary } from '@actlab/train/records';
import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { ArmName } from '../../components/arm-name.js';
import { IntervalMark } from '../../components/interval-mark.js';
import { countCauses, describeCauses } from '../../format/death.js';
import { formatSpan } from '../../format/duration.js';
import { formatHalfWidth, formatValue, metricName } from '../../format/number.js';

/** The one optional feature of the table: sorting, in the browser. */
export const armTableFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export interface ArmColumnContext {
  metric: string;
  /** Shared by all inline bars. */
  domain: readonly [number, number];
}

const helper = createColumnHelper<typeof armTableFeatures, ArmSummary>();

/** The columns; ids are the names used in the address (`sort=-mean`). */
export function armColumns({ metric, domain }: ArmColumnContext) {
  return helper.columns([
    helper.accessor('ordinal', {
      id: 'arm',
      header: 'Arm',
      cell: ({ row }) => <ArmName arm={row.original} />,
    }),
    helper.accessor((arm) => arm.mean ?? undefined, {
      id: 'mean',
      header: `${metricName(metric)}, mean ± 95 % CI`,
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row: { original: arm } }) => <MeanCell arm={arm} metric={metric} domain={domain} />,
    }),
    helper.accessor('n', {
      id: 'n',
      header: 'n',
      sortDescFirst: true,
      cell: ({ row: { original: arm } }) => (arm.n === arm.planned ? arm.n : `${arm.n} of ${arm.planned}`),
    }),
    helper.accessor((arm) => arm.deaths.length, {
      id: 'deaths',
      header: 'Deaths',
      sortDescFirst: true,
      cell: ({ row: { original: arm } }) =>
        arm.deaths.length === 0 ? (
          <span className="quiet">{arm.pruned > 0 ? `${arm.pruned} pruned` : '–'}</span>
        ) : (
          <span className="deaths">✗ {describeCauses(countCauses(arm.deaths))}</span>
        ),
    }),
    helper.accessor((arm) => arm.testAcc ?? arm.testLoss ?? undefined, {
      id: 'test',
      header: 'Test, not for choosing',
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row: { original: arm } }) => testText(arm),
    }),
    helper.accessor((arm) => arm.durationMs ?? undefined, {
      id: 'time',
      header: 'Time/trial',
      sortUndefined: 'last',
      cell: ({ row: { original: arm } }) => (arm.durationMs === null ? '–' : formatSpan(arm.durationMs)),
    }),
  ]);
}

function MeanCell({ arm, metric, domain }: ArmColumnContext & { arm: ArmSummary }) {
  if (arm.mean === null) return <span className="quiet">{arm.ended === 0 ? 'not run yet' : 'no finite value'}</span>;
  return (
    <span className="mean-cell">
      <span className="mean-number">
        {formatValue(metric, arm.mean)}
        {arm.interval !== null && <span className="quiet"> ± {formatHalfWidth(metric, arm.interval, arm.mean)}</span>}
      </span>
      <span className="mean-bar">
        <IntervalMark activation={arm.activation} mean={arm.mean} interval={arm.interval} domain={domain} n={arm.n} />
      </span>
    </span>
  );
}

function testText(arm: ArmSummary): string {
  if (arm.testAcc !== null) return formatValue('testAcc', arm.testAcc);
  return arm.testLoss === null ? '–' : formatValue('testLoss', arm.testLoss);
}
