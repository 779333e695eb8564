import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBorda } from './borda.ts';
import { resolveTies } from './outcome.ts';
import { anyElection, ranked, relist, tennessee, tennesseeBallots } from './testing/elections.ts';

// An invented electorate: no real election counted by this very rule was to be had with its ballots.
describe('Borda', () => {
  it('elects Nashville as the capital of Tennessee (Wikipedia, “Borda count”)', () => {
    const { outcome } = countBorda(tennessee, tennesseeBallots);
    expect(outcome.totals).toEqual([
      { option: 'N', votes: 194n },
      { option: 'C', votes: 173n },
      { option: 'M', votes: 126n },
      { option: 'K', votes: 107n },
    ]);
    expect(outcome.elected).toEqual(['N']);
  });

  it('does not depend on how the manifest lists the options', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot, shuffle }) => {
        const other = relist(contest, ballots, shuffle);
        const here = resolveTies(countBorda(contest, ballots).outcome, lot);
        const there = resolveTies(countBorda(other.contest, other.ballots).outcome, lot);
        expect(there).toEqual(here);
      }),
    );
  });

  it('is monotone: one more ballot with a winner first leaves it a winner', () => {
    fc.assert(
      fc.property(anyElection, ({ contest, ballots, lot }) => {
        const before = resolveTies(countBorda(contest, ballots).outcome, lot).elected;
        const more = [...ballots, ...before.slice(0, 1).map((id) => ranked(contest, 1, id))];
        const after = resolveTies(countBorda(contest, more).outcome, lot).elected;
        expect(after).toEqual(expect.arrayContaining(before.slice(0, 1)));
      }),
    );
  });
});
