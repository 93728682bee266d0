import { describe, expect, it } from 'vitest';
import { EventFeed } from '../dist/server/event-feed.js';
import { StoreSource } from '../dist/server/store-source.js';
import { beginSweep, smallPlan, temporaryDashboard, temporaryDatabase, temporaryStore, trialOf } from './store-file.js';

describe('a viewer’s feed', () => {
  it('is silent while nothing happens and starts at the end when no cursor is named', () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    beginSweep(store, smallPlan());
    const feed = new EventFeed(new StoreSource(db), null);
    expect(feed.poll()).toBeNull();
    expect(feed.poll()).toBeNull();
  });

  it('puts everything that happened since the last look into one message', () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    const plan = smallPlan();
    const id = beginSweep(store, plan);
    const feed = new EventFeed(new StoreSource(db), store.lastSeq());
    for (let index = 0; index < 5; index += 1) store.commitTrials(id, [trialOf(plan, index)]);
    const message = feed.poll();
    expect(message).toMatchObject({ event: 'events', seq: store.lastSeq() });
    expect(message?.event === 'events' && message.events.map((event) => event.body.type)).toEqual(
      Array.from({ length: 5 }, () => 'trial.ended'),
    );
    expect(feed.poll()).toBeNull();
  });

  it('sends a long history in batches of a thousand and misses none', () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    const id = beginSweep(store, smallPlan());
    for (let index = 0; index < 1100; index += 1) store.appendEvent(id, { type: 'sweep.progress', etaMs: index });
    const feed = new EventFeed(new StoreSource(db), 0);
    const seen: number[] = [];
    for (let message = feed.poll(); message?.event === 'events'; message = feed.poll()) {
      expect(message.events.length).toBeLessThanOrEqual(1000);
      seen.push(...message.events.map((event) => event.seq));
    }
    expect(seen).toEqual(Array.from({ length: store.lastSeq() }, (_, index) => index + 1));
  });

  it('says once that the store cannot be read, and once that it can again', () => {
    const db = temporaryDatabase();
    const feed = new EventFeed(new StoreSource(db), null);
    expect(feed.poll()).toMatchObject({ event: 'store', problem: { code: 'store-missing', path: db } });
    expect(feed.poll()).toBeNull();
    temporaryStore(db);
    expect(feed.poll()).toMatchObject({ event: 'store', problem: null });
    expect(feed.poll()).toBeNull();
  });

  it('resets a viewer whose cursor is ahead of the store', () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    beginSweep(store, smallPlan());
    const feed = new EventFeed(new StoreSource(db), 500);
    expect(feed.poll()).toEqual({ event: 'reset', seq: store.lastSeq() });
    expect(feed.poll()).toBeNull();
  });
});

interface Message {
  id: number;
  event: string;
  data: { v?: number; seq?: number; events?: { seq: number }[] };
}

/** The messages of an event stream as they arrive. */
async function* messages(response: Response): AsyncGenerator<Message> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
      const data = field('data');
      if (data !== undefined) {
        yield { id: Number(field('id')), event: field('event') ?? '', data: JSON.parse(data) as Message['data'] };
      }
    }
  }
}

async function firstMessage(url: string, headers: Record<string, string> = {}) {
  const leave = new AbortController();
  const response = await fetch(url, { headers, signal: leave.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const { value } = await messages(response).next();
  leave.abort();
  if (value === undefined) throw new Error('the stream ended without a message');
  return value as Message;
}

describe('/api/events', () => {
  it('carries the events after `since`, with the cursor as event id', async () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    const plan = smallPlan();
    const id = beginSweep(store, plan);
    store.commitTrials(id, [trialOf(plan, 0), trialOf(plan, 1)]);
    const { url } = await temporaryDashboard(db);
    const all = await firstMessage(`${url}/api/events?since=0`);
    expect(all).toMatchObject({ event: 'events', id: store.lastSeq(), data: { v: 1, seq: store.lastSeq() } });
    expect(all.data.events).toHaveLength(store.lastSeq());
  });

  it('gives a reconnecting browser only what it missed', async () => {
    const db = temporaryDatabase();
    const store = temporaryStore(db);
    const plan = smallPlan();
    const id = beginSweep(store, plan);
    store.commitTrials(id, [trialOf(plan, 0)]);
    const seen = store.lastSeq();
    store.commitTrials(id, [trialOf(plan, 1)]);
    const { url } = await temporaryDashboard(db);
    const missed = await firstMessage(`${url}/api/events?since=0`, { 'Last-Event-ID': String(seen) });
    expect(missed.data.events?.map((event) => event.seq)).toEqual([seen + 1]);
  });

  it('ends when the dashboard closes', async () => {
    const db = temporaryDatabase();
    temporaryStore(db);
    const dashboard = await temporaryDashboard(db);
    const response = await fetch(`${dashboard.url}/api/events`);
    await dashboard.close();
    await expect(response.text()).rejects.toThrow(/terminated/);
    await expect(fetch(dashboard.url)).rejects.toThrow('fetch failed');
  });
});
