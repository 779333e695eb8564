import { expect, test } from 'vitest';
import { answerPoints, answerValues } from './mixed-answer.ts';
import { ranking, scores, suggestion } from './testing/mixed-contests.ts';

const schulze = { ...ranking, rule: 'condorcet-schulze' } as const;

test.each([
  [ranking, { b2: 1, b3: 2 }, [0, 1, 2]],
  [ranking, {}, [0, 0, 0]],
  [schulze, { b1: 2, b2: 2, b3: 3 }, [2, 2, 3]],
  [scores, { p1: 5 }, [5, 0]],
  [scores, { p1: 5, p2: 5 }, [5, 5]],
] as const)('an answer, case %$', (contest, answer, values) => {
  expect(answerValues(contest, answer)).toEqual({ ok: true, value: values });
});

test.each([
  [ranking, { b1: 1, b2: 1 }, 'ranks-not-clear'],
  [ranking, { b1: 2 }, 'ranks-not-clear'],
  [ranking, { b1: 4 }, 'value-not-allowed'],
  [{ ...ranking, ranks: 1 }, { b1: 1, b2: 2 }, 'value-not-allowed'],
  [scores, { p1: -1 }, 'value-not-allowed'],
  [scores, { p1: 6 }, 'value-not-allowed'],
  [scores, { p1: 0.5 }, 'value-not-allowed'],
  [scores, { x: 1 }, 'unknown-option'],
  [scores, 'text', 'wrong-kind'],
  [suggestion, {}, 'wrong-kind'],
  [suggestion, 'x'.repeat(61), 'text-too-long'],
] as const)('an answer that is refused, case %$', (contest, answer, code) => {
  expect(answerPoints(contest, answer)).toEqual({ ok: false, error: { code, contest: contest.id } });
});
