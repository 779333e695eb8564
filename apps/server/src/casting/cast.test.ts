import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReceipt, hashToHex, parseLogKey } from '@sandoq/protocol';
import { canonicalBytes } from '@sandoq/kernel';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;
const CHOICES = { board: { b1: 1, b3: 1 }, inspector: { i1: 1 } };

beforeAll(async () => {
  poll = await testPoll({ voters: 40 });
  await poll.act('seal');
  await poll.act('open');
});
afterAll(() => poll.close());

const count = async (table: string): Promise<number> =>
  Number((await poll.look(`select count(*) as n from ${table}`))[0].n);

const confirm = (tracker: string) => `/api/voter/ballots/${tracker}/confirmation`;

describe('casting by the voter’s own text message', () => {
  it('shows a code bound to the ballot, casts when it arrives, and gives a receipt that holds', async () => {
    const voter = await poll.signIn(1);
    const { text, tracker } = await voter.encrypt(CHOICES);
    const prepared = await voter.prepare(text);
    expect(prepared.body).toMatchObject({
      stage: 'prepared',
      tracker,
      confirmation: { mode: 'inbound', code: expect.stringMatching(/^\d{6}$/), maskedMobile: '09****01' },
    });
    expect((await voter.ask('POST', confirm(tracker), { code: null })).body.stage).toBe('prepared');
    await voter.text(`کد: ${prepared.body.confirmation.code}`);
    expect((await voter.ask('POST', confirm(tracker), { code: null })).body).toEqual({
      stage: 'recorded',
      tracker,
    });
    const { status, body } = await voter.ask('GET', '/api/voter/receipt');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      licence: '1000000001',
      ip: '192.0.2.7',
      weight: 1,
      tracker,
      ballots: [{ weight: 1, ballot: text, recordUrl: expect.stringContaining(hashToHex(tracker)) }],
    });
    const [one] = body.ballots;
    const key = parseLogKey((await poll.manifest()).logKey);
    if (!key.ok) throw new Error('bad key');
    expect(checkReceipt(canonicalBytes(one.receipt), key.value)).toMatchObject({
      ok: true,
      value: { index: one.index },
    });
    expect(await poll.newestText(1)).toContain(one.trackerForPeople);
    const found = await poll.app.inject({
      url: `/api/elections/${poll.electionId}/record/trackers/${one.trackerForPeople.toLowerCase()}`,
    });
    expect(found.json()).toMatchObject({ index: one.index, body: tracker });
  });

  it('casts even when the page is gone', async () => {
    const voter = await poll.signIn(2);
    const { text, tracker } = await voter.encrypt({});
    await voter.text((await voter.prepare(text)).body.confirmation.code);
    const later = await poll.signIn(2);
    expect((await later.ask('GET', '/api/voter/session')).body).toMatchObject({ stage: 'recorded', tracker });
    expect((await later.ask('GET', '/api/voter/receipt')).status).toBe(200);
  });

  it('casts nothing by a code from another phone, or by a wrong code, and says so', async () => {
    const [voter, stranger] = [await poll.signIn(3), await poll.signIn(4)];
    const { text, tracker } = await voter.encrypt(CHOICES);
    const { code } = (await voter.prepare(text)).body.confirmation;
    await stranger.text(code);
    await voter.text(code === '111111' ? '222222' : '111111');
    expect((await voter.ask('GET', `/api/voter/ballots/${tracker}`)).body.stage).toBe('prepared');
    expect(await poll.newestText(3)).toContain('رأیی ثبت نشد');
  });

  it('takes another ballot in place of the prepared one, whose code is void from then on', async () => {
    const voter = await poll.signIn(5);
    const first = await voter.encrypt(CHOICES);
    const firstCode = (await voter.prepare(first.text)).body.confirmation.code;
    const second = await voter.encrypt({});
    const secondCode = (await voter.prepare(second.text)).body.confirmation.code;
    if (firstCode !== secondCode) await voter.text(firstCode);
    expect((await voter.ask('GET', `/api/voter/ballots/${first.tracker}`)).body.code).toBe('ballot-unknown');
    await voter.text(secondCode);
    expect((await voter.ask('POST', confirm(second.tracker), { code: null })).body.stage).toBe('recorded');
  });

  it('keeps the same code when the same ballot is sent again before it is confirmed', async () => {
    const voter = await poll.signIn(6);
    const { text } = await voter.encrypt(CHOICES);
    const [first, again] = [await voter.prepare(text), await voter.prepare(text)];
    expect(again.body.confirmation).toEqual(first.body.confirmation);
  });
});

describe('one vote per voter', () => {
  it('answers an identical ballot, sent again after casting, with the same receipt', async () => {
    const voter = await poll.signIn(7);
    const tracker = await voter.vote(CHOICES);
    const [first] = (await voter.ask('GET', '/api/voter/receipt')).body.ballots;
    await (await poll.signIn(8)).vote({});
    const [again] = (await voter.ask('GET', '/api/voter/receipt')).body.ballots;
    expect(again).toMatchObject({ index: first.index, receipt: { tracker, entry: first.receipt.entry } });
    expect((await voter.prepare(first.ballot)).body).toEqual({ stage: 'confirmed', tracker });
    expect((await voter.ask('POST', confirm(tracker), { code: null })).body.stage).toBe('recorded');
  });

  it('refuses a second ballot', async () => {
    const voter = await poll.signIn(9);
    await voter.vote(CHOICES);
    const { text } = await voter.encrypt({});
    expect(await voter.prepare(text)).toMatchObject({ status: 409, body: { code: 'already-voted' } });
  });

  it('casts once when the text message arrives three times at the same moment', async () => {
    const before = [await count('cast_ballot'), await count('participation')];
    for (let n = 10; n < 20; n++) {
      const voter = await poll.signIn(n);
      const { text, tracker } = await voter.encrypt(CHOICES);
      const { code } = (await voter.prepare(text)).body.confirmation;
      await Promise.all([voter.text(code), voter.text(code), voter.text(code)]);
      expect((await voter.ask('POST', confirm(tracker), { code: null })).body.stage).toBe('recorded');
    }
    const [ballots, voters] = [await count('cast_ballot'), await count('participation')];
    expect([ballots - before[0]!, voters - before[1]!]).toEqual([10, 10]);
  });
});
