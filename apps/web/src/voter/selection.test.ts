import type { ChoiceView } from '@sandoq/contract';
import { expect, test } from 'vitest';
import { voter as fa } from '../messages/fa/voter.ts';
import { castChoices, countGiven, leastVotes, selectionFault } from './selection.ts';
import { givenText, selectionText } from './selection-text.ts';

const contest = (change: Partial<ChoiceView> = {}): ChoiceView => ({
  kind: 'choice',
  rule: 'plurality',
  threshold: null,
  id: 'board',
  title: { fa: 'هیئت مدیره' },
  seats: 2,
  alternates: 1,
  min: 2,
  max: 3,
  perOption: 1,
  blank: true,
  candidates: ['b1', 'b2', 'b3', 'b4'].map((id, i) => ({
    id,
    number: i + 1,
    title: { fa: id },
    about: null,
    photo: null,
  })),
  ...change,
});
const single = { votes: 1, count: String };
const chosen = (...ids: string[]) => ({ board: Object.fromEntries(ids.map((id) => [id, 1])) });

test('too many and too few are told with what to do', () => {
  const many = selectionFault(contest(), chosen('b1', 'b2', 'b3', 'b4'));
  const few = selectionFault(contest(), chosen('b1'));
  expect(many && selectionText(many, fa, String)).toContain('برای ادامه 1 مورد را بردارید');
  expect(few && selectionText(few, fa, String)).toContain('دست‌کم 2 مورد لازم است');
});

test('an empty office is a blank vote where that is allowed', () => {
  expect(selectionFault(contest(), {})).toBeNull();
  expect(leastVotes(contest())).toBe(0);
  const refused = selectionFault(contest({ blank: false }), {});
  expect(refused && selectionText(refused, fa, String)).toBe(fa.ballot.notBlank);
  expect(leastVotes(contest({ blank: false }))).toBe(2);
});

test('cumulative votes are counted per vote', () => {
  const shares = contest({ perOption: 3, max: 5 });
  const choices = { board: { b1: 3, b2: 2 } };
  expect(countGiven(shares, choices)).toBe(5);
  expect(selectionFault(shares, choices)).toBeNull();
});

test('where a mark is many votes, what is given and left is told in both', () => {
  const board = contest({ rule: 'cumulative', perOption: 3, min: 0, max: 3 });
  const of = (given: number, votes: number) =>
    givenText(board, { board: { b1: given } }, fa, String, { ...single, votes });
  expect(of(2, 1)).toBe('2 رأی از 3 داده شده؛ 1 رأی مانده');
  expect(of(2, 37)).toBe('2 علامت از 3 گذاشته شده؛ 1 علامت مانده (37 رأی)');
  expect(of(3, 37)).toBe('3 علامت از 3 گذاشته شده؛ علامتی نمانده');
});

const { seats, alternates, candidates } = contest();
const named = { title: { fa: 'هیئت مدیره' }, seats, alternates, candidates };

test('a ranking and scores say how far they have come, a blank one is never refused', () => {
  const ranking = { ...named, kind: 'ranking', id: 'order', rule: 'stv-scottish', ranks: 3 } as const;
  const scores = { ...named, kind: 'score', id: 'scores', maxScore: 10 } as const;
  const choices = { order: { b2: 1, b1: 2 }, scores: { b1: 7, b3: 0 } };
  expect(givenText(ranking, choices, fa, String, single)).toBe(fa.kinds.ranking.given('2', '3'));
  expect(givenText(scores, choices, fa, String, single)).toBe(fa.kinds.score.given('1', '4'));
  expect([selectionFault(ranking, {}), selectionFault(scores, {})]).toEqual([null, null]);
});

test('a text that is too long is refused before it is encrypted, with about how much to take away', () => {
  const words = { kind: 'text', id: 'words', title: { fa: 'پیشنهاد' }, points: 1 } as const;
  expect(selectionFault(words, { words: 'سلام' })).toBeNull();
  expect(givenText(words, { words: 'سلام' }, fa, String, single)).toBe(fa.kinds.text.left('11'));
  const long = selectionFault(words, { words: 'س'.repeat(20) });
  expect(long && selectionText(long, fa, String)).toBe(fa.kinds.text.tooLong('5'));
  expect(selectionFault(words, { words: `${'س'.repeat(15)}\n  ` })).toBeNull();
});

test('spaces alone are a blank text, and white space around a text is not cast', () => {
  const words = { kind: 'text', id: 'words', title: { fa: 'پیشنهاد' }, points: 1 } as const;
  expect(countGiven(words, { words: ' \n ' })).toBe(0);
  expect(castChoices({ words: ' سلام\n', order: { b1: 1 } })).toEqual({ words: 'سلام', order: { b1: 1 } });
});

test('signs that no vote can carry are refused', () => {
  const words = { kind: 'text', id: 'words', title: { fa: 'پیشنهاد' }, points: 1 } as const;
  const fault = selectionFault(words, { words: 'a\0b' });
  expect(fault && selectionText(fault, fa, String)).toBe(fa.kinds.text.forbiddenSigns);
});
