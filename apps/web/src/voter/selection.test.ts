import type { ContestView } from '@sandoq/contract';
import { expect, test } from 'vitest';
import { voter as fa } from '../messages/fa/voter.ts';
import { leastVotes, selectionFault, votesGiven } from './selection.ts';
import { selectionText } from './selection-text.ts';

const contest = (change: Partial<ContestView> = {}): ContestView => ({
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
  expect(votesGiven(shares, choices)).toBe(5);
  expect(selectionFault(shares, choices)).toBeNull();
});
