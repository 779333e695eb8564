import type { Choices } from '@sandoq/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CUMULATIVE_BOARD } from '../testing/cumulative-board.ts';
import { testPoll } from '../testing/poll.ts';

it('where voting again is allowed all ballots of a vote take the place of all of the former one, and weighted totals are those of plain counting', async () => {
  // Any shareholders, any of whom vote any number of times.
  const votes = fc.constantFrom<Choices>(
    { board: { b1: 2 } },
    { board: { b1: 1, b3: 1 } },
    { board: { b2: 1 } },
    {},
  );
  const holder = fc.record({
    weight: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1_000, 99_999, 300_000_000_000)),
    votes: fc.array(votes, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(holder, { minLength: 2, maxLength: 2 }), async (holders) => {
      const again = await testPoll({
        weights: holders.map(({ weight }) => weight),
        contests: [CUMULATIVE_BOARD],
        settings: { revoting: true },
      });
      try {
        await again.act('seal');
        await again.act('open');
        const totals = [0, 0, 0];
        for (const [n, { weight, votes: given }] of holders.entries()) {
          const voter = await again.signIn(n + 1);
          for (const choices of given) await voter.vote(choices);
          const board = (given.at(-1)?.['board'] ?? {}) as Record<string, number>;
          ['b1', 'b2', 'b3'].forEach((id, i) => (totals[i]! += weight * (board[id] ?? 0)));
          if (given.length < 2) continue;
          const { body } = await voter.ask('GET', '/api/voter/receipt');
          expect(body.ballots.every(({ replaces }: { replaces: unknown }) => replaces !== null)).toBe(true);
        }
        await again.act('close');
        const report = await again.verify();
        expect(report).toMatchObject({ findings: [], complete: true });
        expect(report.result?.contests[0]?.totals).toEqual(totals);
      } finally {
        await again.close();
      }
    }),
    { numRuns: 2 },
  );
});
