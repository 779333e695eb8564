import { expect, test } from 'vitest';
import { decodeJson } from '../encoding/index.ts';
import { checkMixedContest } from './check-mixed-contest.ts';
import { rankingContestShape, scoreContestShape, textContestShape } from './mixed-contest.ts';
import { ranking, scores, suggestion } from './testing/mixed-contests.ts';

test('the examples have their shapes and keep all bounds', () => {
  expect(decodeJson(rankingContestShape, ranking)).toEqual({ ok: true, value: ranking });
  expect(decodeJson(scoreContestShape, scores)).toEqual({ ok: true, value: scores });
  expect(decodeJson(textContestShape, suggestion)).toEqual({ ok: true, value: suggestion });
  expect([ranking, scores, suggestion].flatMap(checkMixedContest)).toEqual([]);
});

test.each([
  [{ ...ranking, options: [] }, ['option-count', 'ranks']],
  [
    { ...ranking, options: [ranking.options[0]!, ranking.options[0]!], ranks: 2 },
    ['duplicate-id', 'duplicate-number'],
  ],
  [{ ...ranking, ranks: 0 }, ['ranks']],
  [{ ...ranking, ranks: 4 }, ['ranks']],
  [{ ...ranking, seats: 0 }, ['seats']],
  [{ ...ranking, rule: 'instant-runoff', seats: 2 } as const, ['seats']],
  [{ ...ranking, alternates: 1 }, ['alternates']],
  [{ ...ranking, rule: 'borda', alternates: 1 } as const, []],
  [{ ...scores, maxScore: 0 }, ['max-score']],
  [{ ...scores, maxScore: 101 }, ['max-score']],
  [{ ...suggestion, points: 0 }, ['points']],
  [{ ...suggestion, points: 21 }, ['points']],
])('a contest out of bounds, case %$', (contest, codes) => {
  expect(checkMixedContest(contest)).toEqual(codes.map((code) => ({ code, where: contest.id })));
});
