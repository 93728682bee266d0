// Requests to the dashboard's server. A failed one carries the server's own code and sentence.

/** What the server says when it cannot answer; `unreachable` when it did not answer at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** The database file, where the problem lies there. */
  readonly path: string | null;
  constructor(status: number, code: string, message: string, path: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.path = path;
  }
}

/** The JSON answer of a GET under /api, trusted to be a `T`: page and server are one release. */
export async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, signal === undefined ? {} : { signal });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, 'unreachable', 'The dashboard’s server does not answer.', null, { cause });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const { code, message, path: file } = (body ?? {}) as { code?: string; message?: string; path?: string | null };
  throw new ApiError(response.status, code ?? 'unknown', message ?? `The server answered ${response.status}.`, file);
}
