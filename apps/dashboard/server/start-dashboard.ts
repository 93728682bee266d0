// Opens the dashboard on a port and closes it again.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { isLoopback } from './access.js';
import { createApp } from './app.js';
import { DashboardError } from './errors.js';
import { StoreSource } from './store-source.js';

export interface DashboardOptions {
  /** Database file; it need not exist yet. */
  db: string;
  /** The next free port is taken when this one is not; 0 takes any. Default 6061. */
  port?: number;
  /** Address to listen on. Default 127.0.0.1; anything beyond loopback needs a token. */
  host?: string;
  token?: string;
}

/** A dashboard that answers. `close` ends every stream and resolves when the port is free. */
export interface Dashboard {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** How many ports after a taken one are tried. */
const attempts = 100;

/**
 * Starts the read-only server over one database file.
 * @throws DashboardError `token-needed` when `host` is beyond loopback without a token, `port-refused` when no port is free.
 */
export async function startDashboard(options: DashboardOptions): Promise<Dashboard> {
  const { db, port = 6061, host = '127.0.0.1', token } = options;
  if (!isLoopback(host) && (token === undefined || token === '')) {
    const next = 'add --token SECRET, or leave --host out';
    throw new DashboardError(
      'token-needed',
      401,
      `host: a loopback address unless a token is set, got ${host}; ${next}`,
    );
  }
  const source = new StoreSource(db);
  const closing = new AbortController();
  const app = createApp({ source, token: token ?? null, closing: closing.signal });
  const server = createAdaptorServer({ fetch: app.fetch });
  const taken = await listen(server, port, host);
  return {
    port: taken,
    url: `http://${nameOf(host)}:${taken}`,
    close: async () => {
      closing.abort();
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      source.close();
    },
  };
}

async function listen(server: ServerType, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate <= Math.min(65_535, port + attempts); candidate += 1) {
    const failure = await tryListen(server, candidate, host);
    if (failure === null) return (server.address() as AddressInfo).port;
    if (failure.code !== 'EADDRINUSE') {
      throw new DashboardError('port-refused', 500, `port: one that may be listened on, got ${host}:${candidate}`, {
        cause: failure,
      });
    }
  }
  throw new DashboardError(
    'port-refused',
    500,
    `port: a free one within ${attempts}, got ${port} and all after it taken`,
  );
}

function tryListen(server: ServerType, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      done(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      done(null);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host.replace(/^\[|\]$/g, ''));
  });
}

/** The host as a browser on this machine types it. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
