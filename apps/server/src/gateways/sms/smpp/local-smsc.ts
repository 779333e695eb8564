import type { AddressInfo, Server } from 'node:net';
import smpp from 'smpp';
import type { Pdu, Session } from 'smpp';

/** A text that the SMS centre took over, as it came. */
export interface Submitted {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly dataCoding: number;
  readonly text: string;
  readonly udh: readonly Buffer[];
}

/** An SMS centre on this machine, for tests. */
export interface LocalSmsc {
  readonly port: number;
  readonly submitted: readonly Submitted[];
  readonly binds: number;
  /** Most requests that were unanswered at one time. */
  readonly mostInFlight: number;
  /** Status with which the next submits are answered, one each; then 0 again. */
  refuseNext(...statuses: number[]): void;
  /** Sends a `deliver_sm` to the newest session and gives the status it was answered with. */
  deliver(fields: Record<string, unknown>): Promise<number>;
  /** A receipt in the form of SMPP 3.4 appendix B. */
  report(id: string, word: 'DELIVRD' | 'UNDELIV' | 'ENROUTE'): Promise<number>;
  /** Cuts every link without a word. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts an SMS centre that knows one account. */
export async function startLocalSmsc(account: { systemId: string; password: string }): Promise<LocalSmsc> {
  const submitted: Submitted[] = [];
  const refusals: number[] = [];
  const sessions = new Set<Session>();
  let binds = 0;
  let inFlight = 0;
  let mostInFlight = 0;

  const server: Server = smpp.createServer((session) => {
    session.on('error', () => session.destroy());
    session.on('close', () => sessions.delete(session));
    session.on('bind_transceiver', (pdu: Pdu) => {
      binds++;
      const known = pdu.system_id === account.systemId && pdu.password === account.password;
      session.send(pdu.response({ command_status: known ? 0 : 0x0d }));
      if (known) sessions.add(session);
    });
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    session.on('submit_sm', (pdu: Pdu) => {
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      setImmediate(() => {
        inFlight--;
        const status = refusals.shift() ?? 0;
        if (status !== 0) {
          session.send(pdu.response({ command_status: status }));
          return;
        }
        const id = `M${submitted.length + 1}`;
        submitted.push({
          id,
          to: pdu.destination_addr ?? '',
          from: pdu.source_addr ?? '',
          dataCoding: pdu.data_coding ?? -1,
          text: String(pdu.short_message?.message ?? ''),
          udh: pdu.short_message?.udh ?? [],
        });
        session.send(pdu.response({ message_id: id }));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const deliver = (fields: Record<string, unknown>): Promise<number> =>
    new Promise((resolve, reject) => {
      const session = [...sessions].at(-1);
      if (!session) throw new Error('nobody is bound');
      session.once('close', () => reject(new Error('the link was lost')));
      session.deliver_sm(fields, (pdu) => resolve(pdu.command_status));
    });

  return {
    port: (server.address() as AddressInfo).port,
    submitted,
    get binds() {
      return binds;
    },
    get mostInFlight() {
      return mostInFlight;
    },
    refuseNext: (...statuses) => void refusals.push(...statuses),
    deliver,
    report: (id, word) =>
      deliver({
        esm_class: 4,
        short_message: `id:${id} sub:001 dlvrd:001 submit date:2507240935 done date:2507240936 stat:${word} err:000 text:`,
      }),
    cut: () => {
      for (const session of sessions) session.destroy();
    },
    close: () =>
      new Promise((done) => {
        for (const session of sessions) session.destroy();
        server.close(() => done());
      }),
  };
}
