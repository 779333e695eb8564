import type { Generated } from 'kysely';
import type { SmsStatus } from '../gateways/sms/index.ts';

/** The tables of this domain. */
export interface VoterTables {
  rollVoter: {
    operatorId: string;
    electionId: string;
    id: string;
    licence: string;
    nationalId: string;
    name: string;
    /** The name as it is searched for. */
    search: string;
    mobile: string;
    style: string;
    weight: bigint;
  };
  invitation: {
    operatorId: string;
    voterId: string;
    electionId: string;
    tokenHash: Uint8Array;
    smsId: string;
    status: SmsStatus;
    openedAt: Date | null;
  };
  captcha: { id: string; electionId: string; answer: string; expiresAt: Date };
  login: {
    operatorId: string;
    id: string;
    electionId: string;
    voterId: string;
    codeHash: Uint8Array;
    codeExpiresAt: Date;
    resendAt: Date;
    used: Generated<boolean>;
    createdAt: Date;
  };
  loginGuard: { operatorId: string; voterId: string; wrong: number; pausedUntil: Date | null };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends VoterTables {}
}
