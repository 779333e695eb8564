import { fixtureContest, fixtureManifest } from '@sandoq/protocol/testing';
import { expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

it('where votes are shares, what a cumulative ballot gives is told as the voter’s device tells it: in marks', () => {
  const contest = fixtureContest('a', 2, { rule: 'cumulative', perOption: 3, max: 3 });
  const [first] = contest.options;
  const audited = {
    manifest: fixtureManifest({ contests: [contest] }),
    choices: { a: { [first!.id]: 2 } },
    style: 'all',
    index: 5,
    tracker: 'A'.repeat(43),
  };
  const chosen = (weighted: boolean) =>
    auditText({ ...audited, weighted }, 'en').match(/\(number 1\), (.*)$/m)?.[1];
  expect(chosen(true)).toBe('marks: 2');
  expect(chosen(false)).toBe('votes: 2');
});
