import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAsciiDigits } from '@sandoq/persian';
import { readHandset } from '../gateways/sms/index.ts';
import { mobileOf, testPoll, type TestPoll, type TestVoter } from '../testing/poll.ts';

let poll: TestPoll;

beforeAll(async () => {
  poll = await testPoll({ voters: 7, settings: { confirmation: 'code' } });
  await poll.act('seal');
  await poll.act('open');
});
afterAll(() => poll.close());

const codeOn = async (n: number): Promise<string> =>
  /\d{6}/.exec(toAsciiDigits(await poll.newestText(n)))![0];
const confirm = (voter: TestVoter, tracker: string, code: string) =>
  voter.ask('POST', `/api/voter/ballots/${tracker}/confirmation`, { code });
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');

describe('casting with a code that was sent', () => {
  it('is recorded at once when the code is right, in any digits, and says the same however often it comes again', async () => {
    const voter = await poll.signIn(1);
    const { text, tracker } = await voter.encrypt({ board: { b1: 1 } });
    const prepared = await voter.prepare(text);
    expect(prepared.body.confirmation).toMatchObject({ mode: 'code', maskedMobile: '09****01' });
    expect(JSON.stringify(prepared.body)).not.toContain(await codeOn(1));
    const code = (await codeOn(1)).replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!);
    for (let i = 0; i < 8; i++) {
      expect((await confirm(voter, tracker, code)).body).toEqual({ stage: 'recorded', tracker });
    }
  });

  it('says that the vote is recorded also while another one of the same voter is prepared, as a second tab may have left it', async () => {
    const voter = await poll.signIn(7);
    const second = await voter.encrypt({ board: { b2: 1 } });
    await voter.prepare(second.text);
    const codeOfSecond = await codeOn(7);
    await poll.look('create table second_tab as select * from prepared_ballot where voter_id = $1', [
      voter.id,
    ]);
    const first = await voter.encrypt({ board: { b1: 1 } });
    await voter.prepare(first.text);
    const code = await codeOn(7);
    const recorded = { stage: 'recorded', tracker: first.tracker };
    expect((await confirm(voter, first.tracker, code)).body).toEqual(recorded);
    // The second tab was slower: its vote was checked before the first was cast, and kept after that.
    await poll.look('insert into prepared_ballot select * from second_tab');
    expect((await confirm(voter, first.tracker, code)).body).toEqual(recorded);
    expect((await confirm(voter, second.tracker, codeOfSecond)).body.code).toBe('already-voted');
  });

  it('says how many tries are left, then pauses and says for how long', async () => {
    const voter = await poll.signIn(2);
    const { text, tracker } = await voter.encrypt({});
    await voter.prepare(text);
    const code = await codeOn(2);
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await confirm(voter, tracker, wrong(code))).body).toMatchObject({
        code: 'code-wrong',
        params: { left },
      });
    }
    const paused = await confirm(voter, tracker, code);
    expect(paused.body).toMatchObject({ code: 'code-paused', retryAfterSeconds: expect.any(Number) });
    poll.clock.advance((paused.body.retryAfterSeconds + 1) * 1000);
    expect((await confirm(voter, tracker, code)).body.code).toBe('code-expired');
    expect((await voter.ask('POST', `/api/voter/ballots/${tracker}/resend`, {})).status).toBe(200);
    expect((await confirm(voter, tracker, await codeOn(2))).body.stage).toBe('recorded');
  });

  it('sends another code after the countdown only, and the former one is void', async () => {
    const voter = await poll.signIn(3);
    const { text, tracker } = await voter.encrypt({});
    await voter.prepare(text);
    const first = await codeOn(3);
    const resend = () => voter.ask('POST', `/api/voter/ballots/${tracker}/resend`, {});
    expect((await resend()).body).toMatchObject({ code: 'resend-too-early' });
    poll.clock.advance(121_000);
    expect((await resend()).body.stage).toBe('prepared');
    const second = await codeOn(3);
    expect(second).not.toBe(first);
    expect((await confirm(voter, tracker, first)).body.code).toBe('code-wrong');
    expect((await confirm(voter, tracker, second)).body.stage).toBe('recorded');
  });

  const codesSentTo = async (n: number): Promise<number> => {
    await poll.runJobs();
    const messages = await readHandset(poll.deps.db, mobileOf(n));
    return messages.filter(({ direction }) => direction === 'to-phone').length;
  };

  it('sends one code to a voter who asks twice at the same moment', async () => {
    const voter = await poll.signIn(4);
    const { text, tracker } = await voter.encrypt({});
    await voter.prepare(text);
    poll.clock.advance(121_000);
    const before = await codesSentTo(4);
    const resend = () => voter.ask('POST', `/api/voter/ballots/${tracker}/resend`, {});
    const answers = await Promise.all([resend(), resend(), resend()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429, 429]);
    expect(await codesSentTo(4)).toBe(before + 1);
    expect((await confirm(voter, tracker, await codeOn(4))).body.stage).toBe('recorded');
  });

  it('sends nothing for a ballot that another one has taken the place of', async () => {
    const voter = await poll.signIn(5);
    const former = await voter.encrypt({});
    await voter.prepare(former.text);
    await voter.prepare((await voter.encrypt({ board: { b2: 1 } })).text);
    poll.clock.advance(121_000);
    const before = await codesSentTo(5);
    const answer = await voter.ask('POST', `/api/voter/ballots/${former.tracker}/resend`, {});
    expect(answer).toMatchObject({ status: 404, body: { code: 'ballot-unknown' } });
    expect(await codesSentTo(5)).toBe(before);
  });

  it('sends eight codes in half an hour and no more, however often the ballot is changed', async () => {
    const voter = await poll.signIn(6);
    const change = async () => voter.prepare((await voter.encrypt({ board: { b3: 1 } })).text);
    for (let i = 0; i < 8; i++) expect((await change()).status).toBe(200);
    expect(await change()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(await codesSentTo(6)).toBe(8);
  });

  it('keeps nothing that gives the code away, and no ballot that was not confirmed once the poll is long over', async () => {
    const voter = await poll.signIn(6);
    await voter.prepare((await voter.encrypt({})).text);
    const kept = () => poll.look('select sealed_code, length(code_hash) as hash from prepared_ballot');
    expect(await kept()).toContainEqual({ sealed_code: null, hash: 32 });
    await poll.act('close');
    await poll.runJobs();
    expect(await kept()).not.toEqual([]);
    poll.clock.advance(86_400_000);
    await poll.runJobs();
    expect(await kept()).toEqual([]);
  });
});
