// The depth × activation table: a real table whose cells are buttons, so that every number can be reached and read.
import type { ArmSummary } from '@actlab/train/records';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { FamilyMark } from '../../components/family-mark.js';
import { countCauses, describeCauses } from '../../format/death.js';
import { formatScore, formatValue } from '../../format/number.js';
import { depthPasses } from '../../selection/filter-arms.js';
import type { SelectionControl } from '../../selection/use-selection.js';
import { toggled } from '../../selection/use-selection.js';
import { viridis } from '../../theme/viridis.js';
import { ArmTip } from './arm-tip.js';
import { colourShare, type HeatColour, type HeatMode, type HeatModel, heatValue } from './heatmap-model.js';

export interface HeatmapGridProps {
  model: HeatModel;
  mode: HeatMode;
  metric: string;
  control: SelectionControl;
}

export function HeatmapGrid({ model, mode, metric, control }: HeatmapGridProps): ReactNode {
  const { selection, change, togglePin } = control;
  const depthList = Array.isArray(selection.depth) ? selection.depth : [];
  const filterDepth = (depth: number): void => {
    const next = toggled(depthList, depth).sort((a, b) => a - b);
    change({ depth: next.length === 0 ? undefined : next });
  };
  const filterActivation = (activation: string): void => {
    const next = toggled(selection.act ?? [], activation);
    change({ act: next.length === 0 ? undefined : next });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className="heat-scroll" tabIndex={0} aria-label="Depth by activation, scrolls">
      <table className="heat">
        <thead>
          <tr>
            <th scope="col" className="heat-corner">
              depth
            </th>
            {model.depths.map((depth) => (
              <th key={depth} scope="col">
                <button
                  type="button"
                  className="heat-head"
                  aria-pressed={selection.depth !== undefined && depthPasses(selection.depth, depth)}
                  aria-label={`Only depth ${depth}`}
                  onClick={() => filterDepth(depth)}
                >
                  {depth}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button
                  type="button"
                  className="heat-head heat-row-head"
                  aria-pressed={selection.act?.includes(row.label.activation) ?? false}
                  title={`Only ${row.label.activation}`}
                  onClick={() => filterActivation(row.label.activation)}
                >
                  <FamilyMark activation={row.label.activation} />
                  <span>
                    {row.label.activation}
                    {row.label.row !== row.label.activation && (
                      <span className="heat-parameters">{row.label.row.slice(row.label.activation.length).trim()}</span>
                    )}
                  </span>
                </button>
              </th>
              {row.cells.map((arm, index) => (
                <td key={model.depths[index]}>
                  {arm === null ? (
                    <span className="heat-none" title="The sweep has no such arm" />
                  ) : (
                    <HeatCell
                      arm={arm}
                      mode={mode}
                      metric={metric}
                      colour={model.colour}
                      pinned={selection.pin?.includes(arm.ordinal) ?? false}
                      onPin={togglePin}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeatCellProps {
  arm: ArmSummary;
  mode: HeatMode;
  metric: string;
  colour: HeatColour | null;
  pinned: boolean;
  onPin: (ordinal: number) => void;
}

/** Drawn again only when its arm, the scale or its pin changes: a live sweep changes few cells at a time. */
const HeatCell = memo(function HeatCell({ arm, mode, metric, colour, pinned, onPin }: HeatCellProps): ReactNode {
  const value = heatValue(arm, mode);
  const dead = arm.deaths.length;
  const style = {
    ...cellColours(value, mode, colour),
    '--dead': `${arm.planned === 0 ? 0 : (100 * dead) / arm.planned}%`,
  } as CSSProperties;
  const kind = arm.ended === 0 ? 'heat-cell heat-planned' : 'heat-cell';
  return (
    <ArmTip arm={arm} metric={metric}>
      <button type="button" className={kind} style={style} aria-pressed={pinned} onClick={() => onPin(arm.ordinal)}>
        <span className="visually-hidden">{arm.label}: </span>
        <span>{cellText(arm, value, mode, metric)}</span>
        {dead > 0 && mode !== 'deaths' && (
          <span className="heat-deaths">
            ✗ {dead}/{arm.planned}
          </span>
        )}
        {dead === 0 && arm.ended < arm.planned && (
          <span className="heat-deaths">
            {arm.ended}/{arm.planned}
          </span>
        )}
        <span className="visually-hidden">{describeCell(arm, metric)}</span>
      </button>
    </ArmTip>
  );
}, isSameCell);

function isSameCell(before: HeatCellProps, after: HeatCellProps): boolean {
  const { colour: a, ...others } = before;
  const { colour: b, ...next } = after;
  const isSameScale = a?.low === b?.low && a?.high === b?.high && a?.turned === b?.turned;
  return (
    isSameScale && Object.entries(others).every(([key, value]) => Object.is(value, next[key as keyof typeof next]))
  );
}

function cellText(arm: ArmSummary, value: number | null, mode: HeatMode, metric: string): string {
  if (mode === 'deaths') return arm.deaths.length === 0 ? '0' : `✗ ${arm.deaths.length}`;
  if (value !== null)
    return mode === 'interval' ? `±${formatValue(metric, value / 2)}` : formatValue(metric, value, true);
  return arm.deaths.length > 0 ? '' : '–';
}

function cellColours(value: number | null, mode: HeatMode, colour: HeatColour | null): CSSProperties {
  if (value === null || colour === null) return {};
  if (mode === 'deaths') {
    return { background: `color-mix(in srgb, var(--danger) ${Math.round(45 * value)}%, var(--sunken))` };
  }
  const { background, text } = viridis(colourShare(colour, value));
  return { background, color: text };
}

/** What the cell's few digits leave out. The visible text stays part of the button's name, so that it can be spoken. */
function describeCell(arm: ArmSummary, metric: string): string {
  const score = arm.mean === null ? 'no number yet' : formatScore(metric, { mean: arm.mean, interval: arm.interval });
  const deaths = arm.deaths.length === 0 ? '' : `; died: ${describeCauses(countCauses(arm.deaths))}`;
  return `, ${score}, n ${arm.n} of ${arm.planned}${deaths}`;
}
