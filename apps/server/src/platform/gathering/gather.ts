import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from '../database/outage.ts';
import type { Refused } from '../http/refusal.ts';
import { refused } from '../http/refusals.ts';

/** What became of one item of a batch. */
export type Outcome<R> = PromiseSettledResult<R>;

/** Runs something that throws, and says what became of it. */
export function outcomeOf<R>(work: () => R): Outcome<R> {
  try {
    return { status: 'fulfilled', value: work() };
  } catch (reason) {
    return { status: 'rejected', reason };
  }
}

/** How items are gathered. */
export interface Gathering<T, R> {
  /**
   * Does all items of one lane at once, in one transaction, and says what became of each, in their order. When it throws
   * nothing has happened, and each item is tried alone: one that cannot be done fails alone. When the database cannot be
   * reached, everything that waits is rejected at once.
   */
  readonly run: (items: readonly T[]) => Promise<readonly Outcome<R>[]>;
  /** So many items at most at once. */
  readonly most: number;
  /** A lane's batches start so far apart at least, in milliseconds: what comes meanwhile is gathered. */
  readonly pauseMs: number;
  /** Items of the same name never share a batch: the later one waits for the next. */
  readonly nameOf?: (item: T) => string;
  /** So many items wait in one lane at most; whoever comes then is refused. By default {@link BATCHES_WAITING} batches. */
  readonly waitingMost?: number;
}

/** What waits longer than so many batches take is better told to come again. */
export const BATCHES_WAITING = 50;

/** Tells whoever comes when too many wait to come again: about so many seconds do the waiting batches take. */
export const tooBusy = (): Refused => refused('busy', {}, { retryAfterSeconds: 3 });

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (value: R) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes many small transactions into few: hands items that come at about the same time to `run` together. Whoever comes
 * alone is served at once; under load the batches grow, and what one item costs shrinks. Lanes do not wait for each other.
 * @returns does one item; rejects with what `run` said of this item, or threw when it ran it alone, or with the refusal
 *   `busy` when too many wait: nothing has happened to the item then
 */
export function gather<T, R>(gathering: Gathering<T, R>): (lane: string, item: T) => Promise<R> {
  const { run, most, pauseMs, nameOf, waitingMost = BATCHES_WAITING * most } = gathering;
  const lanes = new Map<string, Waiting<T, R>[]>();

  const take = (waiting: Waiting<T, R>[]): Waiting<T, R>[] => {
    if (nameOf === undefined) return waiting.splice(0, most);
    const names = new Set<string>();
    const [batch, rest]: [Waiting<T, R>[], Waiting<T, R>[]] = [[], []];
    for (const each of waiting) {
      const name = nameOf(each.item);
      const fits = batch.length < most && !names.has(name);
      names.add(name);
      (fits ? batch : rest).push(each);
    }
    waiting.splice(0, waiting.length, ...rest);
    return batch;
  };

  /** @returns the error when it was an outage: nobody else needs to wait for the next one. */
  const settle = async (batch: readonly Waiting<T, R>[]): Promise<unknown> => {
    try {
      const outcomes = await run(batch.map(({ item }) => item));
      for (const [i, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[i]!;
        if (outcome.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome.reason);
      }
      return undefined;
    } catch (error) {
      if (batch.length === 1 || isOutage(error)) {
        for (const { reject } of batch) reject(error);
        return isOutage(error) ? error : undefined;
      }
      for (const [i, each] of batch.entries()) {
        const outage = await settle([each]);
        if (outage === undefined) continue;
        for (const { reject } of batch.slice(i + 1)) reject(outage);
        return outage;
      }
      return undefined;
    }
  };

  const serve = async (lane: string, waiting: Waiting<T, R>[]): Promise<void> => {
    // What arrives in the same turn of the event loop comes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const rest = sleep(pauseMs);
      const outage = await settle(take(waiting));
      if (outage !== undefined) for (const { reject } of waiting.splice(0)) reject(outage);
      await rest;
    }
    lanes.delete(lane);
  };

  return (lane, item) =>
    new Promise((resolve, reject) => {
      const entry = { item, resolve, reject };
      const waiting = lanes.get(lane);
      if (waiting !== undefined) {
        if (waiting.length < waitingMost) waiting.push(entry);
        else reject(tooBusy());
        return;
      }
      const begun = [entry];
      lanes.set(lane, begun);
      void serve(lane, begun);
    });
}
