import type { Mobile } from '@sandoq/persian';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Deps, Domain } from '../../../deps.ts';
import { enterTenant, withTenant } from '../../../platform/index.ts';
import { testApp } from '../../../testing/test-app.ts';
import type { TestApp } from '../../../testing/test-app.ts';
import { createSmppGateway, createSmsService, parseSmppUrl, sendSms } from '../index.ts';
import { startLocalSmsc } from './local-smsc.ts';
import type { LocalSmsc } from './local-smsc.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0001';
const phone = '+989120000051' as Mobile;
let smsc: LocalSmsc;
let test: TestApp;
const heard: string[] = [];

/** Answers every text with a long one, as casting answers with the tracker. */
const echo: Domain = {
  name: 'echo',
  async onInboundSms(tx, { from, text }, deps) {
    heard.push(`${from} ${text}`);
    const own = await enterTenant(tx, OPERATOR);
    await sendSms(own, deps, {
      operatorId: OPERATOR,
      to: from,
      text: `رسید: ${'رأی شما ثبت شد. '.repeat(8)}`,
      purpose: 'reply',
      subject: 's',
    });
  },
};

beforeAll(async () => {
  smsc = await startLocalSmsc({ systemId: 'sandoq', password: 'p@ss' });
  const settings = parseSmppUrl(`smpp://sandoq:p%40ss@127.0.0.1:${smsc.port}?line=10001222`);
  const gateway = createSmppGateway(settings, () => undefined);
  test = await testApp([echo], { deps: { sms: createSmsService<Deps>(gateway, [echo], () => test.deps) } });
});
afterAll(async () => {
  await test.close();
  await smsc.close();
});

const outbox = () =>
  withTenant(test.deps.db, OPERATOR, (tx) =>
    tx.selectFrom('smsMessage').select(['status', 'sealedText']).orderBy('createdAt').execute(),
  );

it('takes a text in parts from a phone, answers it in parts, and knows when the answer has arrived', async () => {
  await vi.waitFor(() => expect(smsc.binds).toBe(1));
  const part = (sequence: number, message: string) =>
    smsc.deliver({
      source_addr: '989120000051',
      destination_addr: '10001222',
      data_coding: 8,
      short_message: { udh: Buffer.from([5, 0, 3, 9, 2, sequence]), message },
    });
  expect(await part(2, 'کد ۱۲۳۴')).toBe(0);
  expect(await part(1, 'سلام، ')).toBe(0);
  expect(heard).toEqual([`${phone} سلام، کد ۱۲۳۴`]);

  await test.runJobs();
  expect(smsc.submitted).toHaveLength(2);
  const [first, second] = smsc.submitted.toSorted((a, b) => a.udh[0]![4]! - b.udh[0]![4]!);
  expect(`${first!.text}${second!.text}`).toBe(`رسید: ${'رأی شما ثبت شد. '.repeat(8)}`);
  expect(await outbox()).toMatchObject([{ status: 'sent' }]);

  for (const { id } of smsc.submitted) await smsc.report(id, 'DELIVRD');
  expect(await outbox()).toEqual([{ status: 'delivered', sealedText: null }]);
});

it('sends what was waiting when the SMS centre comes back', async () => {
  smsc.cut();
  await withTenant(test.deps.db, OPERATOR, (tx) =>
    sendSms(tx, test.deps, {
      operatorId: OPERATOR,
      to: phone,
      text: 'after the cut',
      purpose: 'test',
      subject: 's',
    }),
  );
  await test.runJobs();
  expect(smsc.submitted.at(-1)).toMatchObject({ text: 'after the cut', to: '989120000051' });
});
