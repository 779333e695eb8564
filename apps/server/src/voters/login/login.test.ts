import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHandset } from '../../gateways/sms/index.ts';
import { withTenant } from '../../platform/index.ts';
import { ELECTION, PEOPLE, phone, voterTest } from '../testing/fake-poll.ts';
import type { VoterTest } from '../testing/fake-poll.ts';

const [azadeh, bahram] = PEOPLE;
let test: VoterTest;

beforeEach(async () => {
  test = await voterTest();
});
afterEach(() => test.close());

const enter = (login: string, code: string) => test.ask('POST', `/api/logins/${login}/code`, { code });
const other = (code: string): string => code.replace(/.$/, (last) => String((Number(last) + 1) % 10));

describe('login in two steps', () => {
  it('lets a voter in with licence number, national ID and the code on their phone', async () => {
    const started = await test.requestCode(azadeh);
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({
      voterName: 'آزاده نمونه',
      maskedMobile: '09****51',
      supportPhone: '021-00000000',
    });
    const code = await test.codeOn(azadeh.mobile);
    expect(code).toMatch(/^\d{6}$/);
    const entered = await enter(started.body['login']!, code);
    expect(entered.body).toMatchObject({ election: ELECTION, voterName: 'آزاده نمونه', stage: 'choosing' });
    expect((await test.ask('GET', '/api/voter/session', undefined, entered.cookie)).status).toBe(200);
  });

  it('accepts digits of any keyboard', async () => {
    const persian = (text: string) => text.replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!);
    const started = await test.requestCode(azadeh, {
      licence: persian(azadeh.licence),
      nationalId: ` ${persian(azadeh.nationalId)} `,
    });
    expect((await enter(started.body['login']!, persian(await test.codeOn(azadeh.mobile)))).status).toBe(200);
  });

  it('does not tell whether the licence number or the national ID was wrong', async () => {
    const wrongId = await test.requestCode(azadeh, { nationalId: bahram.nationalId });
    const wrongLicence = await test.requestCode(azadeh, { licence: '9999999999' });
    expect(wrongId).toMatchObject({ status: 422, body: { code: 'login-mismatch' } });
    expect(wrongLicence.body).toEqual(wrongId.body);
    expect(wrongId.body['detail']!['fa']).toContain('۰۲۱-۰۰۰۰۰۰۰۰');
    await test.runJobs();
    expect(await readHandset(test.deps.db, phone(azadeh.mobile))).toEqual([]);
  });

  it('says what is wrong with a number that cannot be one', async () => {
    expect((await test.requestCode(azadeh, { licence: '10-00000001' })).body).toMatchObject({
      code: 'licence-malformed',
    });
    expect((await test.requestCode(azadeh, { nationalId: '0012345678' })).body).toMatchObject({
      code: 'national-id-malformed',
    });
  });

  it('takes a code once', async () => {
    const { body } = await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    expect((await enter(body['login']!, code)).status).toBe(200);
    expect(await enter(body['login']!, code)).toMatchObject({ status: 404, body: { code: 'login-gone' } });
  });

  it('does not take the code of another login', async () => {
    const first = await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    const second = await test.requestCode(bahram);
    expect((await enter(second.body['login']!, code)).body).toMatchObject({ code: 'code-wrong' });
    expect((await enter(first.body['login']!, code)).status).toBe(200);
  });

  it('pauses after five wrong codes, says for how long, and goes on afterwards', async () => {
    const { body } = await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    for (const left of [4, 3, 2, 1]) {
      expect((await enter(body['login']!, other(code))).body).toMatchObject({
        code: 'code-wrong',
        params: { left },
      });
    }
    const paused = await enter(body['login']!, other(code));
    expect(paused).toMatchObject({
      status: 429,
      body: { code: 'login-paused', retryAfterSeconds: 600, params: { minutes: 10 } },
    });
    expect((await enter(body['login']!, code)).body).toMatchObject({ code: 'login-paused' });
    expect((await test.requestCode(azadeh)).body).toMatchObject({ code: 'login-paused' });
    test.clock.advance(10 * 60_000);
    await test.signIn(azadeh);
  });

  it('cannot be guessed by many requests at once: five count, the others meet the pause', async () => {
    const { body } = await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(body['login']!, other(code))));
    expect(answers.filter(({ body: { code: why } }) => why === ('code-wrong' as never))).toHaveLength(4);
    expect((await enter(body['login']!, code)).status).toBe(429);
  });

  it('refuses a code after two minutes and sends another one after the countdown', async () => {
    const { body } = await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    const resend = () => test.ask('POST', `/api/logins/${body['login']}/resend`, {});
    test.clock.advance(60_000);
    expect(await resend()).toMatchObject({
      status: 429,
      body: { code: 'resend-too-early', retryAfterSeconds: 60 },
    });
    test.clock.advance(60_000);
    expect((await enter(body['login']!, code)).body).toMatchObject({ code: 'code-expired' });
    expect(await resend()).toMatchObject({ status: 200, body: { login: body['login'] } });
    const fresh = await test.codeOn(azadeh.mobile);
    expect(fresh).not.toBe(code);
    expect((await enter(body['login']!, fresh)).status).toBe(200);
  });

  it('stops somebody who tries national IDs for one licence number, but not the voter elsewhere', async () => {
    for (let i = 0; i < 10; i++) await test.requestCode(azadeh, { nationalId: bahram.nationalId });
    expect((await test.requestCode(azadeh)).body).toMatchObject({
      code: 'too-many-logins',
      params: { minutes: 15 },
    });
    expect((await test.requestCode(bahram)).status).toBe(200);
    const elsewhere = await test.app.inject({
      method: 'POST',
      url: `/api/elections/${ELECTION}/logins`,
      headers: { 'x-sandoq': '1' },
      remoteAddress: '192.0.2.9',
      payload: {
        licence: azadeh.licence,
        nationalId: azadeh.nationalId,
        captcha: await test.work(),
        invitation: null,
      },
    });
    expect(elsewhere.statusCode).toBe(200);
  });

  it('does not let somebody who solves no captcha use up the tries of a voter', async () => {
    for (let i = 0; i < 12; i++) {
      const { body } = await test.requestCode(azadeh, { captcha: { kind: 'work', payload: 'bm9uZQ==' } });
      expect(body['code']).toMatch(/^captcha/);
    }
    expect((await test.requestCode(azadeh)).status).toBe(200);
  });

  it('counts wrong tries, not right ones: an office behind one address can vote', async () => {
    for (let i = 0; i < 12; i++) {
      expect((await test.requestCode(azadeh)).body['code'] ?? 'sent').toBe(
        i < 8 ? 'sent' : 'too-many-logins',
      );
    }
    for (let i = 0; i < 9; i++) await test.requestCode(bahram, { nationalId: azadeh.nationalId });
    expect((await test.requestCode(bahram)).status).toBe(200);
    for (let i = 0; i < 9; i++) await test.requestCode(bahram, { nationalId: azadeh.nationalId });
    expect((await test.requestCode(bahram)).status).toBe(200);
  });

  it('lets nobody in before the poll opens, after it closed, or while it is a draft', async () => {
    const { poll } = test;
    test.poll = { ...poll, state: 'sealed', opens: test.clock.now() + 90_000 };
    expect((await test.requestCode(azadeh)).body).toMatchObject({
      code: 'poll-not-open',
      retryAfterSeconds: 90,
    });
    test.poll = { ...poll, state: 'closed' };
    expect((await test.requestCode(azadeh)).body).toMatchObject({ code: 'poll-over' });
    test.poll = { ...poll, state: 'open', closes: test.clock.now() };
    expect((await test.requestCode(azadeh)).body).toMatchObject({ code: 'poll-over' });
    test.poll = { ...poll, state: 'draft' };
    expect((await test.ask('POST', `/api/elections/${ELECTION}/captchas`, {})).body).toMatchObject({
      code: 'election-unknown',
    });
  });

  it('keeps no code in the database: neither in the login, nor after delivery in the outbox', async () => {
    await test.requestCode(azadeh);
    const code = await test.codeOn(azadeh.mobile);
    const { db } = test.database.owner;
    expect(await db.selectFrom('smsMessage').select('id').execute()).toEqual([]); // of no tenant: hidden from the owner too
    const { messages, logins } = await withTenant(db, test.poll.operatorId, async (tx) => ({
      messages: await tx.selectFrom('smsMessage').select(['status', 'sealedText']).execute(),
      logins: await tx.selectFrom('login').selectAll().execute(),
    }));
    expect(messages).toEqual([{ status: 'delivered', sealedText: null }]);
    expect(logins).toHaveLength(1);
    expect(JSON.stringify(logins)).not.toContain(code);
  });
});

describe('one live session for each voter', () => {
  it('ends the first device when the voter signs in on a second one', async () => {
    const first = await test.signIn(azadeh);
    const second = await test.signIn(azadeh);
    const session = (cookie: string) => test.ask('GET', '/api/voter/session', undefined, cookie);
    expect(await session(first)).toMatchObject({ status: 401, body: { code: 'session-replaced' } });
    expect((await session(second)).status).toBe(200);
  });

  it('ends after twenty minutes, or with the poll if that is sooner', async () => {
    const cookie = await test.signIn(azadeh);
    const session = () => test.ask('GET', '/api/voter/session', undefined, cookie);
    test.clock.advance(20 * 60_000 - 1000);
    expect((await session()).status).toBe(200);
    test.clock.advance(1000);
    expect(await session()).toMatchObject({ status: 401, body: { code: 'session-expired' } });
    test.poll = { ...test.poll, closes: test.clock.now() + 60_000 };
    const late = await test.signIn(azadeh);
    const { body } = await test.ask('GET', '/api/voter/session', undefined, late);
    expect(body['expiresAt']).toBe(body['pollCloses']);
  });

  it('leaves one of two devices that enter their codes at the same moment', async () => {
    const one = await test.requestCode(azadeh);
    const codeOne = await test.codeOn(azadeh.mobile);
    const two = await test.requestCode(azadeh);
    const codeTwo = await test.codeOn(azadeh.mobile);
    const entered = await Promise.all([
      enter(one.body['login']!, codeOne),
      enter(two.body['login']!, codeTwo),
    ]);
    expect(entered.map(({ status }) => status)).toEqual([200, 200]);
    const alive = await Promise.all(
      entered.map(({ cookie }) => test.ask('GET', '/api/voter/session', undefined, cookie)),
    );
    expect(new Set(alive.map(({ status }) => status))).toEqual(new Set([200, 401]));
  });

  it('tells the first page at once, by its event stream', async () => {
    const first = await test.signIn(azadeh);
    const address = await test.app.listen({ port: 0, host: '127.0.0.1' });
    const stream = await fetch(`${address}/api/voter/events`, { headers: { cookie: first } });
    const second = test.signIn(azadeh);
    const text = await stream.text(); // the server ends the stream after saying so
    expect(text).toContain('event: session-ended\ndata: {"reason":"replaced"}');
    await second;
  });
});
