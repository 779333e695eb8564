import type { ContestDefinition, ResultView } from '@sandoq/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPoll, type TestPoll } from '../testing/poll.ts';
import { openTrustee, SERVER_AND_TWO } from '../testing/trustee.ts';

let poll: TestPoll;
let result: ResultView;

const named = (id: string) => ({ id, title: { fa: id } });
const candidates = ['a', 'b', 'c'].map((id, i) => ({
  ...named(id),
  number: i + 1,
  about: null,
  photo: null,
}));
const seats = { seats: 1, alternates: 0 };
const CONTESTS: ContestDefinition[] = [
  { ...named('chair'), kind: 'ranking', rule: 'condorcet-schulze', candidates, ...seats },
  { ...named('council'), kind: 'ranking', rule: 'stv-scottish', candidates, ...seats, seats: 2 },
  { ...named('plan'), kind: 'score', maxScore: 10, candidates, ...seats },
  {
    ...named('motion'),
    rule: 'yes-no-abstain',
    candidates,
    ...seats,
    min: 0,
    max: 1,
    perOption: 1,
    blank: true,
  },
  { ...named('words'), kind: 'text', points: 2 },
];

const VOTES = [
  { chair: { a: 1, b: 2 }, council: { a: 1, b: 2 }, plan: { a: 10, c: 1 }, motion: { a: 1 }, words: 'سلام' },
  { chair: { b: 1, a: 2 }, council: { a: 1, b: 2 }, plan: { b: 9 }, motion: { a: 1 }, words: '<b>' },
  { chair: { b: 1 }, council: { c: 1 }, motion: { b: 1 } },
];

beforeAll(async () => {
  poll = await testPoll({ voters: 3, trustees: SERVER_AND_TWO, contests: CONTESTS });
  await poll.act('seal');
  const persons = [await openTrustee(poll, 2), await openTrustee(poll, 3)];
  for (const step of ['commitment', 'coefficients', 'shares', 'acceptance'] as const)
    for (const each of persons) await each.take(step);
  await poll.act('open');
  for (const [i, choices] of VOTES.entries()) await (await poll.signIn(i + 1)).vote(choices);
  await poll.act('close');
  await poll.runJobs();
  const [two] = persons;
  await two!.sendShuffle(await two!.shuffle());
  await poll.runJobs();
  await two!.sendDecryption(await two!.decryption());
  await poll.runJobs();
  await poll.act('publish');
  result = (await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` })).json();
});
afterAll(() => poll.close());

const contest = (id: string) => result.contests.find((one) => one.id === id)!;
const codesOf = (id: string): Set<string> => {
  const one = contest(id);
  return new Set(one.kind === 'text' ? [] : one.steps.map(({ code }) => code));
};

describe('the result of ranked, scored and written votes, as the page is given it', () => {
  it('has the pairs and paths of a Schulze count', () => {
    expect(contest('chair')).toMatchObject({ elected: ['b'], votes: 3, blank: 0, invalid: 0 });
    expect(codesOf('chair')).toEqual(new Set(['pair', 'strongest-path', 'level']));
  });

  it('has the stages of a single transferable vote', () => {
    expect(contest('council')).toMatchObject({ elected: ['a', 'c'] });
    expect(codesOf('council')).toContain('quota');
    expect(codesOf('council')).toContain('option-elected');
  });

  it('has the points of scores, and says how many left them blank', () => {
    const plan = contest('plan');
    expect(plan).toMatchObject({ elected: ['a'], votes: 2, blank: 1 });
    const totals = plan.kind === 'score' && plan.steps.find(({ code }) => code === 'totals')?.tallies;
    expect(totals).toEqual([
      { option: 'a', votes: '10' },
      { option: 'b', votes: '9' },
      { option: 'c', votes: '1' },
    ]);
  });

  it('has the decision of a motion', () => {
    expect(contest('motion')).toMatchObject({ rule: 'yes-no-abstain', elected: ['a'] });
    expect(codesOf('motion')).toContain('motion-passed');
  });

  it('has the texts as they were written, every one', () => {
    const words = contest('words');
    expect(words).toMatchObject({ votes: 2, blank: 1, invalid: 0 });
    const texts = words.kind === 'text' ? words.texts.map(({ text }) => text) : [];
    expect(texts.toSorted()).toEqual(['<b>', 'سلام'].toSorted());
  });

  it('is of a record that a stranger verifies', async () => {
    expect(await poll.verify()).toMatchObject({ findings: [], complete: true, ballots: 3 });
  });

  it('is counted for the first reader only: the second needs nothing of the record', async () => {
    await poll.look('alter table log_body disable trigger user');
    await poll.look(
      "update log_body set content = '?' where hash in (select body from log_entry where type in ('result', 'lot'))",
    );
    const again = await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` });
    expect(again.json()).toEqual(result);
  });
});
