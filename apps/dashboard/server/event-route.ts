// GET /api/events: the store's events as a server-sent stream whose event id is `events.seq`.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { DashboardError } from './errors.js';
import { EventFeed } from './event-feed.js';
import type { StoreSource } from './store-source.js';

/** The store is looked at this often, which is also the most messages a viewer gets: 4 per second. */
const pollMs = 250;
/** A comment after this much silence, so that proxies and browsers keep the connection. */
const heartbeatMs = 15_000;

/** Streams to one viewer until it leaves or `closing` aborts. */
export function streamEvents(context: Context, source: StoreSource, closing: AbortSignal): Response {
  const feed = new EventFeed(source, cursorOf(context));
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    let quietMs = 0;
    await stream.write('retry: 1000\n: actlab events\n\n');
    while (!stream.aborted && !closing.aborted) {
      const message = feed.poll();
      if (message !== null) {
        const { event, ...rest } = message;
        await stream.writeSSE({ event, id: String(message.seq), data: JSON.stringify({ v: 1, ...rest }) });
        quietMs = 0;
      } else if (quietMs >= heartbeatMs) {
        await stream.write(': still here\n\n');
        quietMs = 0;
      }
      await stream.sleep(pollMs);
      quietMs += pollMs;
    }
  });
}

/** `Last-Event-ID` of a reconnecting browser stands over `?since=`; neither means "from now on". */
function cursorOf(context: Context): number | null {
  const given = context.req.header('Last-Event-ID') ?? context.req.query('since');
  if (given === undefined || given === '') return null;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new DashboardError('bad-request', 400, `since: a whole number of at least 0, got ${JSON.stringify(given)}`);
}
