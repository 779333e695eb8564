import type { Generated } from 'kysely';

/** Where a message to be sent stands. */
export type SmsStatus = 'queued' | 'sent' | 'delivered' | 'failed';

/** The tables of this gateway. */
export interface SmsTables {
  smsMessage: {
    operatorId: string;
    id: string;
    recipient: string;
    /** Sealed under the message's id; null once it is of no use. */
    sealedText: Uint8Array | null;
    purpose: string;
    subject: string;
    status: SmsStatus;
    reason: string | null;
    createdAt: Date;
    expiresAt: Date | null;
    changedAt: Date;
  };
  smsPart: {
    gateway: string;
    providerId: string;
    operatorId: string | null;
    messageId: string | null;
    status: 'delivered' | 'failed' | null;
    at: Date;
  };
  inboundSms: { gateway: string; providerId: string; receivedAt: Date };
  inboundSmsPart: {
    gateway: string;
    sender: string;
    recipient: string;
    reference: number;
    total: number;
    sequence: number;
    text: string;
    receivedAt: Date;
  };
  handsetMessage: {
    id: string;
    number: string;
    direction: 'to-phone' | 'from-phone';
    other: string;
    text: string;
    at: Date;
    position: Generated<bigint>;
  };
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends SmsTables {}
}
