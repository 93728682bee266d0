// The dashboard's HTTP application: read-only routes behind the checks of who asks. Knows no port and no process.
import { resolve } from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { loopbackOnly, tokenOnly } from './access.js';
import { DashboardError } from './errors.js';
import { streamEvents } from './event-route.js';
import { problemOf } from './problem.js';
import { staticFiles } from './static-files.js';
import type { StoreSource } from './store-source.js';
import { sweepRoutes } from './sweep-routes.js';

export interface AppOptions {
  source: StoreSource;
  /** Asked of every request where given; otherwise only loopback names are answered. */
  token: string | null;
  /** Ends all event streams. */
  closing: AbortSignal;
}

/** What /api/health answers. */
export interface Health {
  /** True when the database can be read. */
  ok: boolean;
  seq: number;
  /** Absolute path of the database file. */
  database: string;
  /** What `actlab …` needs to find this database from the server's folder: empty for ./actlab.db. */
  databaseOption: string;
  problem: ReturnType<typeof problemOf>['problem'] | null;
}

/** Builds the application. Every answer under /api is JSON, or the event stream. */
export function createApp({ source, token, closing }: AppOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use(token === null ? loopbackOnly() : tokenOnly(token));
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      throw new DashboardError('method-refused', 405, `method: GET, the dashboard never writes, got ${c.req.method}`);
    }
    if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store');
    await next();
  });

  // A sweep of ten thousand trials is 0.7 MB of JSON and a seventh of that on the way. Streams and files are not touched.
  app.use('/api/sweeps/*', compress());
  app.get('/api/health', (c) => c.json(health(source)));
  app.get('/api/events', (c) => streamEvents(c, source, closing));
  app.route('/api/sweeps', sweepRoutes(source));
  app.all('/api/*', (c) => {
    throw new DashboardError('not-found', 404, `path: a route of the API, got ${c.req.path}`);
  });
  app.route('/', staticFiles());

  app.onError((error, c) => {
    const { status, problem } = problemOf(error);
    if (status === 503) c.header('Retry-After', '1');
    return c.json(problem, status);
  });
  return app;
}

function health(source: StoreSource): Health {
  const database = resolve(source.path);
  const databaseOption = database === resolve('actlab.db') ? '' : `--db ${quoted(source.path)}`;
  try {
    const seq = source.read((reader) => reader.lastSeq());
    return { ok: true, seq, database, databaseOption, problem: null };
  } catch (error) {
    return { ok: false, seq: 0, database, databaseOption, problem: problemOf(error).problem };
  }
}

/** As a shell wants it, so that a copied command works. */
function quoted(path: string): string {
  return /^[\w./@%+:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** Nothing from elsewhere, nothing inline; images may be `data:` and `blob:` because a chart is exported through them. */
function securityHeaders(): ReturnType<typeof secureHeaders> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}
