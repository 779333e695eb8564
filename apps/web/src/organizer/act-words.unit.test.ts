import type { OrganizerElection } from '@sandoq/contract';
import { expect, test } from 'vitest';
import type { Formats } from '../app/formats.ts';
import { organizer as en } from '../messages/en/organizer.ts';
import type { Numbers } from '../app/numbers.ts';
import { actWords } from './act-words.ts';

const wordsFor = (kinds: readonly string[], singleTrustee: boolean) =>
  actWords(
    en,
    { contests: kinds.map((kind) => ({ kind })), singleTrustee } as unknown as OrganizerElection,
    { moment: String } as unknown as Formats,
    { count: String } as unknown as Numbers,
    false,
  );

test('only where all votes are summed is it said that single votes are not opened', () => {
  expect(wordsFor(['choice', 'choice'], false).tally.about).toMatch(/Single votes are not opened/);
  for (const kind of ['ranking', 'score', 'text'])
    expect(wordsFor(['choice', kind], false).tally.about).toMatch(/opened one by one, without names/);
});

test('sealing makes the key where there is a single trustee; several make it afterwards', () => {
  expect(wordsFor(['choice'], true).seal.about).toMatch(/key is made/);
  expect(wordsFor(['choice'], false).seal.about).toMatch(/then make the election’s key together/);
});
