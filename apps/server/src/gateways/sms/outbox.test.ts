import { utf8Text } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps, Domain } from '../../deps.ts';
import { withTenant } from '../../platform/index.ts';
import { testApp } from '../../testing/test-app.ts';
import type { TestApp } from '../../testing/test-app.ts';
import type { SmsNews } from './apply-status.ts';
import { eraseSmsTexts } from './erase-texts.ts';
import { createSmsService, receiveInbound, sendFromHandset, sendSms } from './index.ts';
import type { InboundSms, SendOutcome, SmsGateway } from './index.ts';
import { receiveReport } from './receive-report.ts';
import { sweepMessages } from './sweep-messages.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0001';
const phone = '+989120000051' as Mobile;

let test: TestApp;
let deps: Deps;
let news: string[];
let heard: InboundSms[];
let sent: string[];
let answer: () => SendOutcome;
let onInbound: () => void;

beforeEach(async () => {
  [news, heard, sent] = [[], [], []];
  answer = () => ({ kind: 'accepted', providerIds: ['p1', 'p2'] });
  onInbound = () => undefined;
  const listener: Domain = {
    name: 'listener',
    onSmsNews: async (_tx, { subject, status }: SmsNews) => void news.push(`${subject} ${status}`),
    onInboundSms: async (_tx, sms) => {
      heard.push(sms);
      onInbound();
    },
  };
  const gateway: SmsGateway = {
    name: 'test',
    line: '1000',
    send: async ({ text }) => {
      sent.push(text);
      return answer();
    },
    start: () => undefined,
    stop: async () => undefined,
  };
  test = await testApp([listener], {
    deps: { sms: createSmsService<Deps>(gateway, [listener], () => test.deps) },
  });
  deps = test.deps;
});
afterEach(() => test.close());

const send = (text: string, more: { expiresAt?: number; fail?: boolean } = {}): Promise<string> =>
  withTenant(deps.db, OPERATOR, async (tx) => {
    const { fail, ...rest } = more;
    const id = await sendSms(tx, deps, {
      operatorId: OPERATOR,
      to: phone,
      text,
      purpose: 'test',
      subject: 's',
      ...rest,
    });
    if (fail === true) throw new Error('rolled back');
    return id;
  });
const outbox = () =>
  withTenant(deps.db, OPERATOR, async (tx) => {
    const rows = await tx.selectFrom('smsMessage').select(['id', 'status', 'sealedText', 'reason']).execute();
    return rows.map(({ id, sealedText, ...rest }) => ({
      ...rest,
      text: sealedText === null ? null : utf8Text(deps.sealer.open('sms-text', id, sealedText)),
    }));
  });

describe('outbox', () => {
  it('sends if and only if the transaction commits', async () => {
    await expect(send('never', { fail: true })).rejects.toThrow('rolled back');
    await send('once');
    await test.runJobs();
    expect(sent).toEqual(['once']);
    expect(await outbox()).toEqual([{ status: 'sent', text: 'once', reason: null }]);
  });

  it('keeps a text sealed while it waits: who reads the database reads no code', async () => {
    await send('code 123456');
    const rows = await withTenant(deps.db, OPERATOR, (tx) =>
      tx.selectFrom('smsMessage').selectAll().execute(),
    );
    const stored = JSON.stringify(rows, (_key, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('latin1') : value,
    );
    expect(rows[0]!.sealedText).not.toBeNull();
    expect(stored).not.toContain('123456');
    await test.runJobs();
    expect(sent).toEqual(['code 123456']);
  });

  it('is delivered when all parts are, then forgets the text and tells the listeners', async () => {
    await send('text');
    await test.runJobs();
    await receiveReport(deps, { providerId: 'p1', status: 'delivered' });
    expect((await outbox())[0]).toMatchObject({ status: 'sent', text: 'text' });
    await receiveReport(deps, { providerId: 'p2', status: 'delivered' });
    await receiveReport(deps, { providerId: 'p2', status: 'delivered' });
    expect(await outbox()).toEqual([{ status: 'delivered', text: null, reason: null }]);
    expect(news).toEqual(['s sent', 's sent', 's delivered']);
  });

  it('knows a report that came before the provider’s answer', async () => {
    await receiveReport(deps, { providerId: 'p1', status: 'delivered' });
    await receiveReport(deps, { providerId: 'p2', status: 'delivered' });
    await send('text');
    await test.runJobs();
    expect((await outbox())[0]).toMatchObject({ status: 'delivered' });
  });

  it('fails when a part fails, or when the provider refuses for good', async () => {
    await send('part');
    await test.runJobs();
    await receiveReport(deps, { providerId: 'p2', status: 'failed' });
    answer = () => ({ kind: 'rejected', reason: 'smpp-11' });
    await send('refused');
    await test.runJobs();
    expect((await outbox()).map(({ status, reason, text }) => [status, reason, text])).toEqual([
      ['failed', 'undelivered', null],
      ['failed', 'smpp-11', null],
    ]);
  });

  it('tries again when the provider cannot be reached', async () => {
    let tries = 0;
    answer = () => {
      if (++tries === 1) throw new Error('the link is down');
      return { kind: 'accepted', providerIds: ['p1'] };
    };
    await send('text');
    await test.runJobs();
    expect((await outbox())[0]).toMatchObject({ status: 'queued', text: 'text' });
    await test.database.owner.pool.query('update graphile_worker._private_jobs set run_at = now()');
    await test.runJobs();
    expect((await outbox())[0]).toMatchObject({ status: 'sent' });
  });

  it('does not send a code that is too old, and erases it', async () => {
    await send('code 123456', { expiresAt: deps.clock.now() + 1000 });
    test.clock.advance(1000);
    await test.runJobs();
    expect(sent).toEqual([]);
    expect(await outbox()).toEqual([{ status: 'failed', text: null, reason: 'too-late' }]);
  });

  it('erases a text whose time has passed though no report ever came', async () => {
    await send('code', { expiresAt: deps.clock.now() + 1000 });
    await send('invitation', { expiresAt: deps.clock.now() + 9_000_000 });
    await test.runJobs();
    test.clock.advance(1001);
    await eraseSmsTexts.handler({}, deps, {
      attempt: 1,
      maxAttempts: 1,
      signal: new AbortController().signal,
    });
    expect(new Set((await outbox()).map(({ text }) => text))).toEqual(new Set(['invitation', null]));
  });
});

describe('sweep of messages', () => {
  const DAY = 86_400_000;
  const run = { attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  const rows = async () => ({
    messages: await outbox(),
    parts: await deps.db.selectFrom('smsPart').select('providerId').execute(),
    inbound: await deps.db.selectFrom('inboundSms').select('providerId').execute(),
    waiting: await deps.db.selectFrom('inboundSmsPart').select('text').execute(),
  });

  it('removes what is ninety days old, and parts whose others never came', async () => {
    const inbound = { from: phone, to: '1000', text: '۱۲۳۴' };
    await receiveInbound(deps, {
      ...inbound,
      providerId: 'm1',
      part: { reference: 1, total: 2, sequence: 1 },
    });
    await send('old');
    await test.runJobs();
    test.clock.advance(89 * DAY);
    answer = () => ({ kind: 'accepted', providerIds: ['p9'] });
    await send('new');
    await test.runJobs();
    await sweepMessages.handler({}, deps, run);
    const before = await rows();
    expect(before.messages).toHaveLength(2);
    expect(before.inbound).toHaveLength(1);
    expect(before.waiting).toEqual([]);
    test.clock.advance(2 * DAY);
    await sweepMessages.handler({}, deps, run);
    expect(await rows()).toMatchObject({
      messages: [{ text: 'new' }],
      parts: [{ providerId: 'p9' }],
      inbound: [],
    });
  });
});

describe('inbound texts', () => {
  const whole = { providerId: 'm1', from: phone, to: '1000', text: '۱۲۳۴', part: null };

  it('are handled once, however often they are delivered', async () => {
    await Promise.all([receiveInbound(deps, whole), receiveInbound(deps, whole)]);
    await receiveInbound(deps, whole);
    expect(heard).toEqual([{ gateway: 'test', providerId: 'm1', from: phone, to: '1000', text: '۱۲۳۴' }]);
  });

  it('are handled again when handling them failed', async () => {
    onInbound = () => {
      throw new Error('fault');
    };
    await expect(receiveInbound(deps, whole)).rejects.toThrow('fault');
    onInbound = () => undefined;
    await receiveInbound(deps, whole);
    expect(heard).toHaveLength(2);
  });

  it('are put together from parts in any order, though they come at once', async () => {
    const part = (sequence: number, text: string, providerId: string) =>
      receiveInbound(deps, { ...whole, providerId, text, part: { reference: 7, total: 3, sequence } });
    await Promise.all([part(3, 'پ', 'c'), part(1, 'آ', 'a'), part(2, 'ب', 'b')]);
    expect(heard.map(({ text }) => text)).toEqual(['آبپ']);
  });

  it('do not mix parts of a text that was lost with those of a later one', async () => {
    const part = (sequence: number, text: string, providerId: string) =>
      receiveInbound(deps, { ...whole, providerId, text, part: { reference: 7, total: 2, sequence } });
    await part(1, 'lost', 'a');
    test.clock.advance(3_600_001);
    await part(2, 'new', 'b');
    expect(heard).toEqual([]);
  });

  it('come from a demonstration phone in the same way', async () => {
    await sendFromHandset(deps, { from: phone, to: '1000', text: 'سلام' });
    expect(heard).toMatchObject([{ from: phone, text: 'سلام' }]);
  });
});
