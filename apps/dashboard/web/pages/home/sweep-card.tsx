// One sweep in the list: state, progress, best so far, health.
import type { SweepSummary } from '@actlab/train/records';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sweepViewQuery } from '../../api/queries.js';
import { FamilyMark } from '../../components/family-mark.js';
import { StatePill } from '../../components/state-pill.js';
import { ProgressBar, ProgressText } from '../../components/trial-progress.js';
import { causeName } from '../../format/death.js';
import { formatScore, metricName, plural } from '../../format/number.js';
import { Sparkline } from './sparkline.js';

export function SweepCard({ sweep }: { sweep: SweepSummary }): ReactNode {
  return (
    <article className="card sweep-card">
      <div className="sweep-card-head">
        <h2>
          <Link to="/s/$id" params={{ id: sweep.id }}>
            {sweep.name}
          </Link>
        </h2>
        <StatePill sweep={sweep} />
        <p className="quiet sweep-card-plan">
          {plural(sweep.arms, 'arm')} × {plural(sweep.replicates, 'replicate')}
        </p>
      </div>
      <div className="sweep-card-progress">
        <ProgressBar sweep={sweep} />
        <ProgressText sweep={sweep} />
        <Health sweep={sweep} />
      </div>
      <Best sweep={sweep} />
      {sweep.state === 'stalled' && (
        <p className="sweep-card-note quiet">
          Its process is gone. Give the command that started it again, and it goes on where it was.
        </p>
      )}
    </article>
  );
}

function Best({ sweep }: { sweep: SweepSummary }): ReactNode {
  const { best, objective } = sweep;
  if (best === null) return <p className="sweep-card-best quiet">The best arm appears with the first results.</p>;
  return (
    <div className="sweep-card-best">
      <div>
        <p className="best-label">
          <BestMark sweep={sweep} />
          {best.label}
        </p>
        <p className="best-score">
          <span className="number-strong">{formatScore(objective.metric, best)}</span>
          <span className="quiet">
            {' '}
            {best.interval === null ? '' : '95 % CI, '}n={best.n}
          </span>
        </p>
        <p className="quiet">
          best {metricName(objective.metric)}
          {sweep.state === 'finished' ? '' : ' so far'}
        </p>
      </div>
      <Sparkline sweep={sweep} />
    </div>
  );
}

/** The summary names the best arm by its label only; its activation comes with the sweep's view. */
function BestMark({ sweep }: { sweep: SweepSummary }): ReactNode {
  const view = useQuery(sweepViewQuery(sweep.id, null)).data;
  const arm = view?.arms.find(({ ordinal }) => ordinal === sweep.best?.ordinal);
  return arm === undefined ? null : <FamilyMark activation={arm.activation} />;
}

/** What went wrong, by cause; silence means all is well. */
function Health({ sweep }: { sweep: SweepSummary }): ReactNode {
  const { died, pruned } = sweep.counts;
  const deaths = useQuery({ ...sweepViewQuery(sweep.id, null), enabled: died > 0 }).data?.deaths ?? {};
  if (died === 0 && pruned === 0) return null;
  const causes = Object.entries(deaths) as [keyof typeof deaths, number][];
  return (
    <ul className="chips" aria-label="Health">
      {died > 0 && causes.length === 0 && <li className="chip chip-danger">✗ {died} died</li>}
      {causes.map(([cause, count]) => (
        <li key={cause} className="chip chip-danger">
          ✗ {count} {causeName(cause)}
        </li>
      ))}
      {pruned > 0 && <li className="chip">{pruned} pruned</li>}
    </ul>
  );
}
