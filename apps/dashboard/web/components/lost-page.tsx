// Addresses that lead nowhere, and pages that broke: never blank.
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.js';

export function LostPage(): ReactNode {
  return (
    <section className="problem">
      <title>Not found · actlab</title>
      <h1>There is no such page</h1>
      <p>
        <Link to="/">All sweeps</Link>
      </p>
    </section>
  );
}

export function BrokenPage({ error: thrown, reset }: ErrorComponentProps): ReactNode {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return (
    <section className="problem">
      <title>Error · actlab</title>
      <h1>This page broke</h1>
      <p>{error.message}</p>
      <p className="button-row">
        <button type="button" className="button button-primary" onClick={reset}>
          Try again
        </button>
        <CopyButton text={error.stack ?? error.message}>Copy details</CopyButton>
      </p>
    </section>
  );
}
