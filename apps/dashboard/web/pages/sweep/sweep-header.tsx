// The head of a sweep's page: name, state, how far, how healthy, and what to type next.
import type { SweepView } from '@actlab/train/records';
import type { ReactNode } from 'react';
import { Choice } from '../../components/choice.js';
import { useCommand } from '../../components/command.js';
import { CopyButton } from '../../components/copy-button.js';
import { StatePill } from '../../components/state-pill.js';
import { ProgressBar, ProgressText } from '../../components/trial-progress.js';
import { describeCauses } from '../../format/death.js';
import { formatClock } from '../../format/duration.js';
import { formatCount, plural } from '../../format/number.js';
import { clock } from '../../live/live-state.js';
import { useValue } from '../../live/value.js';
import type { Selection } from '../../selection/search-schema.js';
import type { SelectionControl } from '../../selection/use-selection.js';

type Measure = NonNullable<Selection['m']>;

const measures: readonly (readonly [Measure, string])[] = [
  ['valAcc:last', 'validation accuracy, last'],
  ['valAcc:best', 'validation accuracy, best'],
  ['valLoss:last', 'validation loss, last'],
  ['valLoss:best', 'validation loss, best'],
];

export function SweepHeader({ view, control }: { view: SweepView; control: SelectionControl }): ReactNode {
  const { sweep, notes } = view;
  const { metric, reducer } = sweep.objective;
  const show = useCommand(`actlab sweep show ${sweep.id} --json`);
  return (
    <header className="sweep-header">
      <div className="sweep-title">
        <h1>{sweep.name}</h1>
        <StatePill sweep={sweep} />
        <div className="sweep-actions">
          <Choice
            label="Measure"
            value={control.selection.m ?? (`${metric}:${reducer}` as Measure)}
            options={measures}
            onChange={(m) => control.change({ m })}
          />
          <CopyButton text={location.href} title="The address holds all that is selected">
            Copy link
          </CopyButton>
          <CopyButton text={show}>Copy CLI</CopyButton>
        </div>
      </div>
      <div className="sweep-progress">
        <ProgressBar sweep={sweep} />
        <div className="sweep-facts">
          <ProgressText sweep={sweep} />
          <Counts view={view} />
        </div>
      </div>
      <Resume view={view} />
      {notes.length > 0 && (
        <ul className="notes" aria-label="What the reader must know">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Counts({ view: { sweep, deaths } }: { view: SweepView }): ReactNode {
  const now = useValue(clock);
  const { finished, pruned, died, reused } = sweep.counts;
  const causes = describeCauses(deaths);
  return (
    <ul className="facts">
      <li>
        {plural(sweep.arms, 'arm')} × {plural(sweep.replicates, 'replicate')}
      </li>
      <li>
        <span className="key key-finished" />
        {formatCount(finished)} finished
        {reused > 0 && <span className="quiet"> ({formatCount(reused)} known before)</span>}
      </li>
      {pruned > 0 && (
        <li>
          <span className="key key-pruned" />
          {formatCount(pruned)} pruned
        </li>
      )}
      {died > 0 && (
        <li className="deaths">
          ✗ {formatCount(died)} died<span className="quiet">{causes === '' ? '' : `: ${causes}`}</span>
        </li>
      )}
      <li className="quiet">since {formatClock(sweep.createdAt, now)}</li>
    </ul>
  );
}

/** What to do when a sweep is not running any more and not done. The same spec is the same sweep: running it again goes on. */
function Resume({ view: { sweep } }: { view: SweepView }): ReactNode {
  if (sweep.state !== 'stalled' && sweep.state !== 'stopped') return null;
  const owner = sweep.pid === null ? 'Its process' : `Process ${sweep.pid}`;
  return (
    <div className={sweep.state === 'stalled' ? 'banner banner-warning' : 'banner'}>
      <p>
        {sweep.state === 'stalled' ? `${owner} is not running any more.` : 'This sweep was stopped.'} Nothing that ended
        is lost: give the command that started it again, and it goes on where it was.
      </p>
    </div>
  );
}
