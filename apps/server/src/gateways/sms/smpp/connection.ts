import smpp from 'smpp';
import type { Pdu, Session } from 'smpp';

/** How to reach an SMS centre and who we are to it. */
export interface SmppAccount {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  /** Seconds between two signs of life; the link is given up when one is not answered in that time. */
  readonly enquireSeconds: number;
}

/** The connection is not there, or was lost before the answer came. */
export class SmppUnavailable extends Error {
  override readonly name = 'SmppUnavailable';
}

/** A link to an SMS centre that comes back by itself. */
export interface SmppConnection {
  /** Sends one request and waits for its answer, at most `timeout` ms. @throws SmppUnavailable */
  request(command: 'submit_sm', fields: Record<string, unknown>, timeout?: number): Promise<Pdu>;
  close(): Promise<void>;
}

/** What the owner of a connection is told. */
export interface ConnectionEvents {
  /** A `deliver_sm` came; it is acknowledged when this resolves, and asked for again when it rejects. */
  readonly deliver: (pdu: Pdu) => Promise<void>;
  /** The link came up or went down, for the log. */
  readonly state: (state: 'bound' | 'lost' | 'refused', status: number) => void;
}

const TRY_AGAIN = 0x64; // ESME_RX_T_APPN
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;

/** Binds as a transceiver and stays bound: signs of life, and a new link after a loss with growing pauses. */
export function connectSmpp(account: SmppAccount, events: ConnectionEvents): SmppConnection {
  let session: Session | undefined;
  let bound = false;
  let closed = false;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;
  const pending = new Set<(error: Error) => void>();
  let waiters: (() => void)[] = [];

  const ask = (
    on: Session,
    command: 'bind_transceiver' | 'submit_sm' | 'enquire_link' | 'unbind',
    fields: Record<string, unknown>,
    timeout: number,
  ): Promise<Pdu> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(limit);
        pending.delete(fail);
        act();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const limit = setTimeout(() => fail(new SmppUnavailable(`${command} was not answered`)), timeout);
      pending.add(fail);
      const written = on[command](fields, (pdu) => settle(() => resolve(pdu)));
      if (!written) fail(new SmppUnavailable('the link is down'));
    });

  const lose = (lost: Session) => {
    if (session !== lost) return;
    session = undefined;
    clearTimeout(timer);
    for (const fail of pending) fail(new SmppUnavailable('the link was lost'));
    if (bound) events.state('lost', 0);
    bound = false;
    if (closed) return;
    timer = setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  const keepAlive = (on: Session) => {
    timer = setTimeout(() => {
      ask(on, 'enquire_link', {}, account.enquireSeconds * 1000).then(
        () => session === on && !closed && keepAlive(on),
        () => on.destroy(),
      );
    }, account.enquireSeconds * 1000);
  };

  const open = () => {
    const fresh = smpp.connect({ host: account.host, port: account.port, tls: account.tls });
    session = fresh;
    fresh.on('error', () => fresh.destroy());
    fresh.on('close', () => lose(fresh));
    fresh.on('enquire_link', (pdu: Pdu) => fresh.send(pdu.response()));
    fresh.on('unbind', (pdu: Pdu) => {
      fresh.send(pdu.response());
      fresh.close();
    });
    fresh.on('deliver_sm', (pdu: Pdu) => {
      events.deliver(pdu).then(
        () => fresh.send(pdu.response()),
        () => fresh.send(pdu.response({ command_status: TRY_AGAIN })),
      );
    });
    fresh.on(account.tls ? 'secureConnect' : 'connect', () => {
      const { systemId, password, systemType } = account;
      const who = { system_id: systemId, password, system_type: systemType, interface_version: 0x34 };
      ask(fresh, 'bind_transceiver', who, 10_000).then(
        ({ command_status: status }) => {
          if (status !== 0) {
            events.state('refused', status);
            fresh.destroy();
            return;
          }
          bound = true;
          pause = FIRST_PAUSE;
          events.state('bound', 0);
          keepAlive(fresh);
          const ready = waiters;
          waiters = [];
          for (const go of ready) go();
        },
        () => fresh.destroy(),
      );
    });
  };
  open();

  const untilBound = (timeout: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(limit);
        resolve();
      };
      const limit = setTimeout(() => {
        waiters = waiters.filter((waiter) => waiter !== go);
        reject(new SmppUnavailable('the link is down'));
      }, timeout);
      waiters.push(go);
    });

  return {
    async request(command, fields, timeout = 15_000) {
      if (closed) throw new SmppUnavailable('the connection was closed');
      if (!bound) await untilBound(timeout);
      if (session === undefined) throw new SmppUnavailable('the link is down');
      return ask(session, command, fields, timeout);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = session;
      if (last === undefined) return;
      if (bound) await ask(last, 'unbind', {}, 2_000).catch(() => undefined);
      await new Promise<void>((done) => last.destroy(done));
    },
  };
}
