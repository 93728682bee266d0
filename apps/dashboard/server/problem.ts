// What the API answers when it cannot: one JSON shape for the server's own errors and the store's.
import { DashboardError } from './errors.js';

/** The body of every failed request. `path` is the database file, where the problem lies there. */
export interface Problem {
  code: string;
  message: string;
  path: string | null;
}

/** Status by the code of a store error: 503 where waiting may help, 500 where it will not. */
const storeStatus: Readonly<Record<string, 500 | 503>> = { 'store-missing': 503, 'store-locked': 503 };

/** The problem that `error` is, and the HTTP status to answer it with. Unknown errors keep their message. */
export function problemOf(error: unknown): { status: DashboardError['status'] | 503; problem: Problem } {
  if (error instanceof DashboardError) {
    return { status: error.status, problem: { code: error.code, message: error.message, path: null } };
  }
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown };
  const message = error instanceof Error ? error.message : String(error);
  if (typeof code === 'string' && code.startsWith('store-')) {
    return {
      status: storeStatus[code] ?? 500,
      problem: { code, message, path: typeof path === 'string' ? path : null },
    };
  }
  return { status: 500, problem: { code: 'server-failed', message, path: null } };
}
