// Every error of the dashboard's server and its texts. Grammar: `where: the rule, got VALUE`, then what to do next.

/** Codes a caller, or the page, may branch on; a store's own codes (`store-missing`, …) pass through unchanged. */
export type DashboardErrorCode =
  | 'sweep-unknown'
  | 'bad-request'
  | 'not-found'
  | 'method-refused'
  | 'host-refused'
  | 'token-needed'
  | 'port-refused';

/** Base of all errors of `@actlab/dashboard`; `status` is the HTTP status it is answered with. */
export class DashboardError extends Error {
  override readonly name = 'DashboardError';
  readonly code: DashboardErrorCode;
  readonly status: 400 | 401 | 403 | 404 | 405 | 500;
  constructor(code: DashboardErrorCode, status: DashboardError['status'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = status;
  }
}
