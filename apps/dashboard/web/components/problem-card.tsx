// What is shown where something could not be shown: what failed, why, and what to do.
import type { ReactNode } from 'react';
import type { ApiError } from '../api/fetch-json.js';
import { Command } from './command.js';
import { CopyButton } from './copy-button.js';

export interface ProblemCardProps {
  error: ApiError;
  onRetry: () => void;
}

interface Advice {
  title: string;
  text: string;
  command?: string;
}

/** Title, reason and next step by the server's code. */
function adviceFor(error: ApiError): Advice {
  switch (error.code) {
    case 'store-missing':
      return {
        title: 'No database here yet',
        text: 'This page fills itself as soon as the file appears. To make one, run the default sweep:',
        command: 'actlab start',
      };
    case 'store-foreign':
      return {
        title: 'This file is not an actlab database',
        text: 'Start the dashboard on another file with --db PATH.',
      };
    case 'store-newer':
      return {
        title: 'This database was written by a newer actlab',
        text: 'Update actlab, then start the dashboard again.',
      };
    case 'store-locked':
      return {
        title: 'The database is locked',
        text: 'Another program holds it. The page goes on by itself when it is free.',
      };
    case 'sweep-unknown':
      return {
        title: 'No such sweep',
        text: 'The database has no sweep of this name. These are there:',
        command: 'actlab sweep ls',
      };
    case 'token-needed':
      return {
        title: 'A token is needed',
        text: 'Add ?token=… with the token the dashboard was started with to the address.',
      };
    case 'unreachable':
      return {
        title: 'The dashboard’s server does not answer',
        text: 'It may have been stopped. Start it again with:',
        command: 'actlab dashboard',
      };
    default:
      return { title: 'This could not be loaded', text: 'The server failed. Trying again may help.' };
  }
}

/** A whole page's or a chart's failure. */
export function ProblemCard({ error, onRetry }: ProblemCardProps): ReactNode {
  const { title, text, command } = adviceFor(error);
  return (
    <section className="problem" aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      {command !== undefined && <Command>{command}</Command>}
      <dl className="problem-facts">
        {error.path !== null && (
          <>
            <dt>File</dt>
            <dd>
              <code>{error.path}</code>
            </dd>
          </>
        )}
        <dt>Reason</dt>
        <dd>{error.message}</dd>
        <dt>Code</dt>
        <dd>
          <code>{error.code}</code>
        </dd>
      </dl>
      <p className="button-row">
        <button type="button" className="button button-primary" onClick={onRetry}>
          Try again
        </button>
        <CopyButton text={`${error.code} (${error.status}): ${error.message}`}>Copy details</CopyButton>
      </p>
    </section>
  );
}
