import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../database/index.ts';
import type { Log } from '../logging.ts';

const CHANNEL = 'sandoq_event';
const MAX_BYTES = 7_900;

/** What a subscriber is told. */
export interface Subscriber<T> {
  /** Something was published, in this process or another, and its transaction was committed. */
  onEvent(payload: T): void;
  /** The line to the database was lost and is back: events may have been missed, so read the state anew. */
  onGap?(): void;
}

/** A kind of event; `name` is also its address, as `election:42:turnout`. */
export interface EventBus {
  /** Listens to one channel. @returns a function that ends it. */
  subscribe<T = unknown>(channel: string, subscriber: Subscriber<T>): () => void;
  close(): Promise<void>;
}

/**
 * Publishes a small JSON payload (hints such as ids, nothing personal) to all processes, when the transaction commits.
 * @throws RangeError over 7,900 bytes.
 */
export async function publish(tx: Db, channel: string, payload: unknown): Promise<void> {
  const message = JSON.stringify([channel, payload]);
  if (Buffer.byteLength(message) > MAX_BYTES) throw new RangeError(`event on ${channel} is too large`);
  await sql`select pg_notify(${CHANNEL}, ${message})`.execute(tx);
}

/** Opens the bus: one connection that listens, and comes back by itself when it is lost. */
export async function openEventBus(url: string, log: Log): Promise<EventBus> {
  const subscribers = new Map<string, Set<Subscriber<unknown>>>();
  let closing = false;
  let client: pg.Client;

  const deliver = (message: string): void => {
    const [channel, payload] = JSON.parse(message) as [string, unknown];
    for (const subscriber of subscribers.get(channel) ?? []) {
      try {
        subscriber.onEvent(payload);
      } catch (error) {
        log.error({ err: error, channel }, 'an event was not handled');
      }
    }
  };

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'sandoq events',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    fresh.on('error', () => undefined);
    fresh.on('notification', ({ payload }) => deliver(payload ?? '["",null]'));
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    fresh.once('end', () => void reconnect());
    return fresh;
  };

  const reconnect = async (): Promise<void> => {
    for (let wait = 50; !closing; wait = Math.min(wait * 2, 2_000)) {
      try {
        client = await connect();
        if (closing) return await client.end();
        log.info('event bus is back');
        for (const each of subscribers.values()) for (const subscriber of each) subscriber.onGap?.();
        return;
      } catch {
        await sleep(wait);
      }
    }
  };

  client = await connect();
  return {
    subscribe(channel, subscriber) {
      const known = subscribers.get(channel) ?? new Set();
      subscribers.set(channel, known.add(subscriber as Subscriber<unknown>));
      return () => {
        known.delete(subscriber as Subscriber<unknown>);
        if (known.size === 0) subscribers.delete(channel);
      };
    },
    async close() {
      closing = true;
      await client.end();
    },
  };
}
