import type { Mobile } from '@sandoq/persian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeliveryReport, InboundPart } from '../sms-gateway.ts';
import { startLocalSmsc } from './local-smsc.ts';
import type { LocalSmsc } from './local-smsc.ts';
import { createSmppGateway } from './smpp-gateway.ts';
import type { SmppSettings } from './smpp-gateway.ts';

const account = { systemId: 'sandoq', password: 'secret' };
const phone = '+989120000051' as Mobile;
const stops: (() => Promise<void>)[] = [];

async function setUp(changes: Partial<SmppSettings> = {}) {
  const smsc = await startLocalSmsc(account);
  const reports: DeliveryReport[] = [];
  const texts: InboundPart[] = [];
  const states: string[] = [];
  const sink = {
    delivery: async (report: DeliveryReport) => void reports.push(report),
    inbound: async (part: InboundPart) => void texts.push(part),
  };
  const gateway = createSmppGateway(
    {
      host: '127.0.0.1',
      port: smsc.port,
      tls: false,
      ...account,
      systemType: '',
      enquireSeconds: 30,
      line: '10001222',
      window: 10,
      ...changes,
    },
    (state) => states.push(state),
  );
  gateway.start(sink);
  stops.push(
    () => gateway.stop(),
    () => smsc.close(),
  );
  return { smsc, gateway, reports, texts, states, sink };
}

const send = (gateway: { send: ReturnType<typeof createSmppGateway>['send'] }, text: string) =>
  gateway.send({ id: 'm', to: phone, text });

/** Sends the parts of a Persian text from a phone, as an operator delivers them. */
async function sendInParts(smsc: LocalSmsc, parts: readonly string[]) {
  for (const [at, message] of parts.entries()) {
    const udh = Buffer.from([5, 0, 3, 42, parts.length, at + 1]);
    await smsc.deliver({
      source_addr: '989120000051',
      destination_addr: '10001222',
      data_coding: 8,
      short_message: { udh, message },
    });
  }
}

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe('SMPP gateway', () => {
  it('sends Persian as UCS-2, and a long text in parts with one reference', async () => {
    const { smsc, gateway } = await setUp();
    expect(await send(gateway, 'کد ورود شما: ۱۲۳۴۵۶')).toEqual({ kind: 'accepted', providerIds: ['m1'] });
    expect(smsc.submitted[0]).toMatchObject({
      to: '989120000051',
      from: '10001222',
      dataCoding: 8,
      text: 'کد ورود شما: ۱۲۳۴۵۶',
      udh: [],
    });
    const long = 'رأی‌دهندهٔ گرامی، '.repeat(10);
    const outcome = await send(gateway, long);
    expect(outcome).toMatchObject({ kind: 'accepted', providerIds: { length: 3 } });
    const parts = smsc.submitted.slice(1).toSorted((a, b) => a.udh[0]![4]! - b.udh[0]![4]!);
    expect(parts.map(({ text }) => text).join('')).toBe(long);
    expect(new Set(parts.map(({ udh }) => udh[0]![2])).size).toBe(1);
  });

  it('sends what the GSM alphabet holds as GSM', async () => {
    const { smsc, gateway } = await setUp();
    await send(gateway, 'Your code: 123456');
    expect(smsc.submitted[0]).toMatchObject({ dataCoding: 0, text: 'Your code: 123456' });
  });

  it('reports delivery and failure by the receipts, and ignores "on its way"', async () => {
    const { smsc, gateway, reports } = await setUp();
    await send(gateway, 'a');
    await smsc.report('M1', 'ENROUTE');
    await smsc.report('M1', 'DELIVRD');
    await smsc.report('M2', 'UNDELIV');
    await smsc.deliver({ esm_class: 4, receipted_message_id: 'M3', message_state: 2, short_message: '' });
    expect(reports).toEqual([
      { providerId: 'm1', status: 'delivered' },
      { providerId: 'm2', status: 'failed' },
      { providerId: 'm3', status: 'delivered' },
    ]);
  });

  it('receives texts whole and in parts, and has them delivered again when they were not kept', async () => {
    const { smsc, texts, sink, gateway } = await setUp();
    await send(gateway, 'bound');
    await smsc.deliver({
      source_addr: '09120000051',
      destination_addr: '10001222',
      data_coding: 8,
      short_message: '۱۲۳۴',
    });
    await sendInParts(smsc, ['سلام ', 'بر شما']);
    expect(texts).toMatchObject([
      { from: phone, to: '10001222', text: '۱۲۳۴', part: null },
      { text: 'سلام ', part: { reference: 42, total: 2, sequence: 1 } },
      { text: 'بر شما', part: { reference: 42, total: 2, sequence: 2 } },
    ]);
    sink.inbound = () => Promise.reject(new Error('the database is away'));
    expect(await smsc.deliver({ source_addr: '989120000051', short_message: '1' })).toBe(0x64);
  });

  it('keeps no more unanswered than its window', async () => {
    const { smsc, gateway } = await setUp({ window: 3 });
    await Promise.all(Array.from({ length: 40 }, () => send(gateway, 'x')));
    expect(smsc.submitted).toHaveLength(40);
    expect(smsc.mostInFlight).toBeLessThanOrEqual(3);
  });

  it('tells refusals for good from those to try again', async () => {
    const { smsc, gateway } = await setUp();
    smsc.refuseNext(0x0b);
    expect(await send(gateway, 'x')).toEqual({ kind: 'rejected', reason: 'smpp-11' });
    smsc.refuseNext(0x58);
    await expect(send(gateway, 'x')).rejects.toThrow('busy');
    expect(await send(gateway, 'x')).toMatchObject({ kind: 'accepted' });
  });

  it('comes back by itself after the link was cut', async () => {
    const { smsc, gateway, states } = await setUp();
    await send(gateway, 'before');
    smsc.cut();
    await vi.waitFor(() => expect(states).toContain('lost'));
    expect(await send(gateway, 'after')).toMatchObject({ kind: 'accepted' });
    expect(smsc.binds).toBe(2);
  });

  it('says that the centre refused the account', async () => {
    const { states, gateway } = await setUp({ password: 'wrong' });
    await vi.waitFor(() => expect(states).toContain('refused'));
    await gateway.stop();
    await expect(send(gateway, 'x')).rejects.toThrow('closed');
  });
});
