import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gather, outcomeOf, type Outcome } from './gather.ts';

const done = <R>(value: R): Outcome<R> => ({ status: 'fulfilled', value });

it('serves whoever comes alone at once, and together who comes meanwhile', async () => {
  const batches: number[][] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const double = gather({
    most: 3,
    pauseMs: 1,
    async run(items: readonly number[]) {
      batches.push([...items]);
      if (batches.length === 1) await held;
      return items.map((n) => done(2 * n));
    },
  });
  const first = double('a', 1);
  await sleep(5);
  const others = [2, 3, 4, 5].map((n) => double('a', n));
  const elsewhere = await double('b', 9);
  release();
  expect([await first, ...(await Promise.all(others)), elsewhere]).toEqual([2, 4, 6, 8, 10, 18]);
  expect(batches).toEqual([[1], [9], [2, 3, 4], [5]]);
});

it('never has two items of one name in a batch, and keeps their order', async () => {
  const batches: string[][] = [];
  const note = gather({
    most: 10,
    pauseMs: 1,
    nameOf: (item: string) => item[0]!,
    async run(items: readonly string[]) {
      batches.push([...items]);
      return items.map(done);
    },
  });
  await Promise.all(['a1', 'b1', 'a2', 'a3', 'c1'].map((item) => note('lane', item)));
  expect(batches).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
});

it('tries each alone when the batch fails: only the bad ones fail, whatever is in it', async () => {
  const items = fc.array(fc.record({ n: fc.nat(), kind: fc.constantFrom('good', 'refused', 'poison') }), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(items, async (all) => {
      const kept: number[] = [];
      const keep = gather({
        most: 5,
        pauseMs: 0,
        async run(batch: readonly (typeof all)[number][]) {
          if (batch.some(({ kind }) => kind === 'poison')) throw new Error('poisoned');
          for (const { n, kind } of batch) if (kind === 'good') kept.push(n);
          return batch.map(({ n, kind }) =>
            outcomeOf(() => {
              if (kind === 'refused') throw new Error('no');
              return n;
            }),
          );
        },
      });
      const outcomes = await Promise.allSettled(all.map((item) => keep('lane', item)));
      const expected = all.map(({ n, kind }) =>
        kind === 'good' ? n : kind === 'refused' ? 'Error: no' : 'Error: poisoned',
      );
      expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value : String(o.reason)))).toEqual(expected);
      const good = all.filter(({ kind }) => kind === 'good').map(({ n }) => n);
      expect([kept.length, new Set(kept)]).toEqual([good.length, new Set(good)]);
    }),
    { numRuns: 50 },
  );
});

it('does not try again one by one when the database is gone: what was committed is not known', async () => {
  let runs = 0;
  const keep = gather({
    most: 5,
    pauseMs: 0,
    async run(): Promise<Outcome<void>[]> {
      runs += 1;
      throw new Error('Connection terminated unexpectedly');
    },
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map((n) => keep('lane', n)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(runs).toBe(1);
});

it('lets nobody wait for a database that is gone: the rest of the batch and of the lane are told at once', async () => {
  const runs: number[][] = [];
  const keep = gather({
    most: 3,
    pauseMs: 0,
    async run(items: readonly number[]): Promise<Outcome<void>[]> {
      runs.push([...items]);
      throw new Error(items.length > 1 ? 'duplicate key' : 'Connection terminated unexpectedly');
    },
  });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => keep('lane', n)));
  expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  expect(runs).toEqual([[1, 2, 3], [1]]);
});

it('refuses whoever comes when too many wait, and loses nobody who waits', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const kept: number[] = [];
  const keep = gather({
    most: 2,
    pauseMs: 0,
    waitingMost: 3,
    async run(items: readonly number[]) {
      await held;
      kept.push(...items);
      return items.map(done);
    },
  });
  const first = keep('a', 0);
  await sleep(5);
  const all = [1, 2, 3, 4, 5].map((n) => keep('a', n));
  const elsewhere = keep('b', 9);
  await expect(all[4]).rejects.toMatchObject({ code: 'busy', extras: { retryAfterSeconds: 3 } });
  release();
  const outcomes = await Promise.allSettled([first, ...all, elsewhere]);
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
  expect(new Set(kept)).toEqual(new Set([0, 1, 2, 3, 9]));
  expect(await keep('a', 6)).toBe(6);
});
