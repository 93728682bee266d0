// The pages and their addresses. Every page but the first loads its own code.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenPage, LostPage } from './components/lost-page.js';
import { Shell } from './components/shell.js';
import { HomePage } from './pages/home/home-page.js';
import { parseSearch, stringifySearch } from './selection/search-codec.js';
import type { Selection } from './selection/search-schema.js';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: LostPage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: HomePage,
});

const sweepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s/$id',
  // parseSearch below has judged it: one selection model for all pages.
  validateSearch: (search): Selection => search,
  component: lazyRouteComponent(() => import('./pages/sweep/sweep-page.js'), 'SweepPage'),
});

/** The router; its addresses are plain `key=value` pairs, and what breaks their rules never reaches a page. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([homeRoute, sweepRoute]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
