import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAsciiDigits } from '@sandoq/persian';
import { testPoll, type TestPoll, type TestVoter } from '../testing/poll.ts';

let poll: TestPoll;

beforeAll(async () => {
  poll = await testPoll({ voters: 5, settings: { confirmation: 'code' } });
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
  it('is recorded at once when the code is right, in any digits, and again says the same', async () => {
    const voter = await poll.signIn(1);
    const { text, tracker } = await voter.encrypt({ board: { b1: 1 } });
    const prepared = await voter.prepare(text);
    expect(prepared.body.confirmation).toMatchObject({ mode: 'code', maskedMobile: '09****01' });
    expect(JSON.stringify(prepared.body)).not.toContain(await codeOn(1));
    const code = (await codeOn(1)).replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!);
    for (let i = 0; i < 2; i++) {
      expect((await confirm(voter, tracker, code)).body).toEqual({ stage: 'recorded', tracker });
    }
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
});
