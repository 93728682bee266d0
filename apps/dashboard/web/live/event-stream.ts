// The server's event stream in one tab and its echo in the others: HTTP/1.1 gives a host only six connections.
// The tab that holds the lock reads the stream and repeats it on a channel; when it closes, the next one takes over.
import type { SweepEvent } from '@actlab/train/records';
import type { StoreProblem } from './live-state.js';

/** What every tab hears. `open` follows each (re)connection, `lost` each break. */
export type StreamMessage =
  | { kind: 'open' }
  | { kind: 'lost' }
  | { kind: 'events'; seq: number; events: SweepEvent[] }
  | { kind: 'reset'; seq: number }
  | { kind: 'store'; seq: number; problem: StoreProblem | null };

const name = 'actlab-events';
const retryMs = 1_500;

/** Follows the stream until `signal` aborts. `since` is asked at each new connection: the last event this tab has seen. */
export function followEvents(
  since: () => number | null,
  hear: (message: StreamMessage) => void,
  signal: AbortSignal,
): void {
  // Locks exist on secure origins only (loopback is one); elsewhere every tab reads the stream itself.
  if (!('locks' in navigator)) {
    void readStream(since, hear, signal);
    return;
  }
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  const post = (message: StreamMessage | { kind: 'hello' }): void => channel.postMessage(message);
  let leading = false;
  let open = false;
  channel.addEventListener('message', ({ data }: MessageEvent<StreamMessage | { kind: 'hello' }>) => {
    if (data.kind !== 'hello') hear(data);
    else if (leading) post({ kind: open ? 'open' : 'lost' });
  });
  signal.addEventListener('abort', () => channel.close());
  const tell = (message: StreamMessage): void => {
    open = message.kind === 'open' || (open && message.kind !== 'lost');
    hear(message);
    post(message);
  };
  const lead = async (): Promise<void> => {
    leading = true;
    await readStream(since, tell, signal);
  };
  post({ kind: 'hello' });
  navigator.locks.request(name, { signal }, lead).catch(() => undefined);
}

/** Reads the stream, opening it again whenever the browser gives up. Resolves when `signal` aborts. */
function readStream(
  since: () => number | null,
  tell: (message: StreamMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((done) => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = (): void => {
      const seq = since();
      source = new EventSource(seq === null ? '/api/events' : `/api/events?since=${seq}`);
      source.addEventListener('open', () => tell({ kind: 'open' }));
      source.addEventListener('error', () => {
        tell({ kind: 'lost' });
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, retryMs);
      });
      for (const kind of ['events', 'reset', 'store'] as const) {
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          tell({ kind, ...(JSON.parse(data) as object) } as StreamMessage);
        });
      }
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      source?.close();
      done();
    });
    connect();
  });
}
