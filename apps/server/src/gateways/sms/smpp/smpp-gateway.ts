import { randomInt, randomUUID } from 'node:crypto';
import type { SendOutcome, SmsGateway, SmsSink } from '../sms-gateway.ts';
import { connectSmpp, SmppUnavailable } from './connection.ts';
import type { ConnectionEvents, SmppAccount, SmppConnection } from './connection.ts';
import { normalizeProviderId, readDeliver } from './read-deliver.ts';
import { segmentText } from './segments.ts';
import { createWindow } from './window.ts';

/** Settings of an SMPP gateway. */
export interface SmppSettings extends SmppAccount {
  /** The line messages come from and voters text to, digits only. */
  readonly line: string;
  /** How many messages may be on their way unanswered. */
  readonly window: number;
}

const TEMPORARY = new Set([0x08, 0x14, 0x58, 0x64]); // system error, queue full, throttled, temporary
const HAS_HEADER = 0x40;
const WITH_RECEIPT = 1;

/** The gateway that speaks SMPP 3.4 with an operator or aggregator. `log` hears of the link's state only. */
export function createSmppGateway(settings: SmppSettings, log: ConnectionEvents['state']): SmsGateway {
  const inWindow = createWindow(settings.window);
  let connection: SmppConnection | undefined;

  const submit = async (to: string, segment: { dataCoding: number; bytes: Buffer; hasHeader: boolean }) => {
    if (connection === undefined) throw new SmppUnavailable('the gateway was not started');
    const { command_status: status, message_id: id } = await connection.request('submit_sm', {
      source_addr_ton: 0,
      source_addr_npi: 1,
      source_addr: settings.line,
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      destination_addr: to,
      esm_class: segment.hasHeader ? HAS_HEADER : 0,
      registered_delivery: WITH_RECEIPT,
      data_coding: segment.dataCoding,
      short_message: segment.bytes,
    });
    if (TEMPORARY.has(status)) throw new SmppUnavailable(`the SMS centre is busy (status ${status})`);
    return { status, id: normalizeProviderId(id ?? '') };
  };

  return {
    name: 'smpp',
    line: settings.line,
    async send({ to, text }): Promise<SendOutcome> {
      const segments = segmentText(text, randomInt(256));
      const answers = await Promise.all(segments.map((part) => inWindow(() => submit(to.slice(1), part))));
      const refused = answers.find(({ status }) => status !== 0);
      if (refused) return { kind: 'rejected', reason: `smpp-${refused.status}` };
      return { kind: 'accepted', providerIds: answers.map(({ id }) => id) };
    },
    start(sink: SmsSink) {
      connection = connectSmpp(settings, {
        state: log,
        deliver: async (pdu) => {
          const came = readDeliver(pdu, randomUUID);
          if (came.kind === 'report') await sink.delivery(came.report);
          if (came.kind === 'text') await sink.inbound(came.part);
        },
      });
    },
    async stop() {
      await connection?.close();
    },
  };
}
