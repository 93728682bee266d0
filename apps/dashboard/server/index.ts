// The dashboard as a library: what `actlab` starts.
export type { Health } from './app.js';
export { DashboardError, type DashboardErrorCode } from './errors.js';
export type { FeedMessage } from './event-feed.js';
export type { Problem } from './problem.js';
export { type Dashboard, type DashboardOptions, startDashboard } from './start-dashboard.js';
