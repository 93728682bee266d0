// What is running, what won, is anything broken: every sweep of the database, newest first.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sweepListQuery } from '../../api/queries.js';
import { Command } from '../../components/command.js';
import { ProblemCard } from '../../components/problem-card.js';
import { Skeleton } from '../../components/skeleton.js';
import { StoreBanner } from '../../components/store-banner.js';
import { plural } from '../../format/number.js';
import { SweepCard } from './sweep-card.js';

export function HomePage(): ReactNode {
  const { data, error, refetch } = useQuery(sweepListQuery);
  return (
    <div className="home">
      <title>Sweeps · actlab</title>
      {data !== undefined && <StoreBanner />}
      <header className="home-header">
        <h1>Sweeps</h1>
        {data !== undefined && data.sweeps.length > 0 && (
          <p className="quiet">{plural(data.sweeps.length, 'sweep')}, newest first</p>
        )}
      </header>
      {data === undefined && error === null && <Skeleton heights={[132, 132, 132]} label="Sweeps are loading" />}
      {data === undefined && error !== null && <ProblemCard error={error} onRetry={() => void refetch()} />}
      {data?.sweeps.length === 0 && <NoSweeps />}
      {data?.sweeps.map((sweep) => (
        <SweepCard key={sweep.id} sweep={sweep} />
      ))}
    </div>
  );
}

function NoSweeps(): ReactNode {
  return (
    <section className="problem" aria-label="No sweeps yet">
      <h2>No sweeps yet</h2>
      <p>The database is there and empty. Start the default sweep; it appears here with its first trial:</p>
      <Command>actlab start</Command>
      <p>Or run one of your own:</p>
      <Command>actlab sweep run my-sweep.yaml</Command>
    </section>
  );
}
