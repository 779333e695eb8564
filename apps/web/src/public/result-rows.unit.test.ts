import { describe, expect, test } from 'vitest';
import { resultRows } from './result-rows.ts';

const candidate = (id: string, number: number) => ({
  id,
  number,
  title: { fa: `نامزد ${id}` },
  about: null,
  photo: null,
});
const contest = {
  kind: 'choice' as const,
  rule: 'plurality' as const,
  threshold: null,
  steps: [],
  id: 'board',
  title: { fa: 'هیئت مدیره' },
  seats: 2,
  alternates: 1,
  min: 0,
  max: 2,
  perOption: 1,
  blank: true,
  candidates: [candidate('a', 1), candidate('b', 2), candidate('c', 3), candidate('d', 4)],
  totals: [
    { option: 'a', votes: 5 },
    { option: 'b', votes: 9 },
    { option: 'c', votes: 5 },
    { option: 'd', votes: 0 },
  ],
};
const places = (rows: ReturnType<typeof resultRows>) =>
  rows.map(({ candidate: { id }, place, drawn }) =>
    [id, place.kind === 'alternate' ? `alternate ${place.order}` : place.kind, drawn ? 'drawn' : '']
      .join(' ')
      .trim(),
  );

describe('resultRows', () => {
  test('puts main members first, then alternates, then the others by votes', () => {
    const rows = resultRows({ ...contest, elected: ['b'], alternateMembers: ['c'], ties: [] });
    expect(places(rows)).toEqual(['b main', 'c alternate 1', 'a none', 'd none']);
  });

  test('says that candidates are tied while no lot is drawn', () => {
    const tie = { options: ['a', 'c'], mainPlaces: 1, alternatePlaces: 1, order: null };
    const rows = resultRows({ ...contest, elected: ['b'], alternateMembers: [], ties: [tie] });
    expect(places(rows)).toEqual(['b main', 'a tied', 'c tied', 'd none']);
  });

  test('gives drawn candidates the places of the lot', () => {
    const tie = { options: ['a', 'c'], mainPlaces: 1, alternatePlaces: 1, order: ['c', 'a'] };
    const rows = resultRows({ ...contest, elected: ['b'], alternateMembers: [], ties: [tie] });
    expect(places(rows)).toEqual(['b main', 'c main drawn', 'a alternate 1 drawn', 'd none']);
  });

  test('does not list an alternate twice when the final lists already name them', () => {
    const tie = { options: ['a', 'c'], mainPlaces: 1, alternatePlaces: 1, order: ['c', 'a'] };
    const rows = resultRows({ ...contest, elected: ['b', 'c'], alternateMembers: ['a'], ties: [tie] });
    expect(places(rows)).toEqual(['b main', 'c main drawn', 'a alternate 1 drawn', 'd none']);
  });

  test('lists a count by rounds in the order of being elected, whatever the lot said', () => {
    const { seats, alternates, candidates, title } = contest;
    const named = { id: 'board', title, seats, alternates, candidates };
    const counts = { votes: 4, blank: 0, invalid: 0, steps: [] };
    const tie = {
      options: ['a', 'b', 'c', 'd'],
      mainPlaces: 2,
      alternatePlaces: 0,
      order: ['a', 'c', 'd', 'b'],
    };
    const outcome = { elected: ['d', 'b'], alternateMembers: [], ties: [tie] };
    const rows = resultRows({
      ...named,
      ...counts,
      ...outcome,
      kind: 'ranking',
      rule: 'stv-meek',
      ranks: 4,
    });
    expect(places(rows)).toEqual(['d main drawn', 'b main drawn', 'a none drawn', 'c none drawn']);
  });

  test('gives nobody a place by a motion', () => {
    const { candidates } = contest;
    const motion = { ...contest, rule: 'yes-no-abstain' as const, candidates: candidates.slice(0, 3) };
    const rows = resultRows({ ...motion, elected: ['a'], alternateMembers: [], ties: [] });
    expect(rows.map(({ place }) => place.kind)).toEqual(['none', 'none', 'none']);
  });
});
