import type { VotesResult } from '@sandoq/protocol';
import { describe, expect, it } from 'vitest';
import { reportText } from '../report-text.ts';
import { finish, found, honest, verify } from './mixed-lab.ts';

describe('an election with a motion, a ranking, scores and texts', () => {
  it.each([
    ['the first two trustees', [1, 2], honest],
    ['all, and others decrypt', [3, 1, 2], finish({}, { shufflers: [3, 1, 2], decryptors: [3, 2] })],
  ])('holds when the votes are shuffled by %s', async (_, shufflers, steps) => {
    const report = await verify(steps);
    expect(found(report, steps)).toEqual([]);
    expect(report).toMatchObject({ complete: true, ballots: 5, counted: 4 });
    expect(report.checks).toMatchObject({ V40: shufflers.length, V43: 1, V44: 2, V45: 1, V46: 1 });
  });

  it('gives every vote its weight, and the votes of one weight in no order', async () => {
    const { result } = await verify(honest);
    const [motion, ...mixed] = result!.contests;
    const [board, plans, note] = mixed as readonly VotesResult[];
    expect(motion).toMatchObject({ totals: [22, 0, 20], elected: ['motion1'], ties: [] });
    expect(board!.lists.map(({ weight, votes }) => [weight, votes.map(String).toSorted()])).toEqual([
      [1, ['1,0,2', '1,2,0']],
      [20, ['1,0,0', '2,1,3']],
    ]);
    expect(board).toMatchObject({ elected: ['b1', 'b2'] });
    expect(plans).toMatchObject({ elected: ['p2'], alternates: ['p1'] });
    expect(note!.lists.flatMap(({ votes }) => votes).toSorted()).toEqual(
      ['', 'آسانسور', 'درخت', 'چراغ حیاط'].toSorted(),
    );
  });

  it('is reported in words', async () => {
    const text = reportText(await verify(honest), 'en');
    expect(text).toContain('of weight 20: 2 votes, and 0 that hold none');
    expect(text).toContain('«درخت»');
    expect(text).toContain('V42: no shuffle replaced, dropped or added a vote (2)');
    expect(text).not.toContain(
      'V46: elected and ties of ranking and score contests follow the counting rule —',
    );
  });
});
