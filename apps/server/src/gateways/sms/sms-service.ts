import type { Clock, Db, Log, Random, Sealer, TenantTx } from '../../platform/index.ts';
import type { SmsNews } from './apply-status.ts';
import type { InboundHandler, InboundSms } from './receive-inbound.ts';
import type { SmsGateway } from './sms-gateway.ts';
import type { Tx } from '../../platform/index.ts';

/** Hears of a message that was sent, in the transaction that changes its status. */
export type SmsNewsListener = (tx: TenantTx, news: SmsNews) => Promise<void>;

/** The gateway in use and who listens to it. */
export interface SmsService {
  readonly gateway: SmsGateway;
  readonly onNews: readonly SmsNewsListener[];
  readonly onInbound: readonly InboundHandler[];
}

/** What sending and receiving needs. */
export interface SmsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly sealer: Sealer;
  readonly log: Log;
  readonly sms: SmsService;
}

/** A part of the product that listens to SMS. */
export interface SmsListener<D> {
  onSmsNews?(tx: TenantTx, news: SmsNews, deps: D): Promise<void>;
  /** A text came in. The transaction sees no operator's rows until `enterTenant`. */
  onInboundSms?(tx: Tx, sms: InboundSms, deps: D): Promise<void>;
}

/** Joins a gateway with its listeners; `deps` is asked for when something comes in. */
export function createSmsService<D>(
  gateway: SmsGateway,
  listeners: readonly SmsListener<D>[],
  deps: () => D,
): SmsService {
  return {
    gateway,
    onNews: listeners.flatMap((listener) =>
      listener.onSmsNews
        ? [async (tx: TenantTx, news: SmsNews) => listener.onSmsNews!(tx, news, deps())]
        : [],
    ),
    onInbound: listeners.flatMap((listener) =>
      listener.onInboundSms
        ? [async (tx: Tx, sms: InboundSms) => listener.onInboundSms!(tx, sms, deps())]
        : [],
    ),
  };
}
