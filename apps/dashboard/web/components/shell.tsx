// The frame of every page: where one is, whether the page is live, light or dark.
import { Link, Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Announcer } from '../live/announcer.js';
import { liveState } from '../live/live-state.js';
import { useValue } from '../live/value.js';
import { droppedKeys } from '../selection/dropped-keys.js';
import { ThemeToggle } from './theme-toggle.js';

export function Shell(): ReactNode {
  const { id } = useParams({ strict: false });
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="topbar">
        <nav aria-label="Where you are">
          <Link to="/" className="wordmark">
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <path d="M2 14.5 9 12 18 3" />
            </svg>
            actlab
          </Link>
          {id !== undefined && (
            <>
              <span className="crumb-sign" aria-hidden="true">
                /
              </span>
              <span className="crumb" aria-current="page">
                {id}
              </span>
            </>
          )}
        </nav>
        <div className="topbar-end">
          <ConnectionSign />
          <ThemeToggle />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <DroppedNotice />
        <Outlet />
      </main>
      <Announcer />
    </>
  );
}

/** Whether news arrive. Calm while they do. */
function ConnectionSign(): ReactNode {
  const { connection, retries } = useValue(liveState);
  if (connection === 'live') return <span className="connection">connected</span>;
  if (connection === 'connecting') return <span className="connection">connecting…</span>;
  return <span className="connection connection-lost">◌ reconnecting{retries > 1 ? `, try ${retries}` : ''}…</span>;
}

/** Which parts of the address were dropped, until dismissed. */
function DroppedNotice(): ReactNode {
  const dropped = useValue(droppedKeys);
  if (dropped.length === 0) return null;
  return (
    <p className="banner">
      <span>
        Not understood in the address, and left out:{' '}
        {dropped.map((text) => (
          <code key={text}>{text}</code>
        ))}
      </span>
      <button type="button" className="button" onClick={() => droppedKeys.set([])}>
        Dismiss
      </button>
    </p>
  );
}
