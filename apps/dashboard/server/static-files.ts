// The built page: hashed files are kept by the browser for ever, the page itself is asked for each time.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { DashboardError } from './errors.js';

const folder = fileURLToPath(new URL('../web', import.meta.url));
const year = 'public, max-age=31536000, immutable';

/** Serves dist/web; any other path without an extension is the page, whose router decides what it shows. */
export function staticFiles(): Hono {
  const routes = new Hono();
  const files = serveStatic({
    root: folder,
    precompressed: true,
    index: 'none',
    onFound: (_path, c) => {
      c.header('Cache-Control', c.req.path.startsWith('/assets/') ? year : 'no-cache');
    },
  });
  routes.get('*', files);
  routes.get('*', (c) => {
    if (/\.[a-z0-9]+$/i.test(c.req.path))
      throw new DashboardError('not-found', 404, `path: a file of the page, got ${c.req.path}`);
    return c.html(readFileSync(`${folder}/index.html`, 'utf8'), 200, { 'Cache-Control': 'no-cache' });
  });
  return routes;
}
