import type { CeremonyStep } from '@sandoq/contract';
import type { Mobile } from '@sandoq/persian';
import type { SmsStatus } from '../gateways/sms/index.ts';

export interface TrusteeSecretTable {
  operatorId: string;
  electionId: string;
  /** The key and nonce of a server that is the only trustee. */
  sealedKey: Uint8Array | null;
  sealedNonce: Uint8Array | null;
  sealedLotSeed: Uint8Array;
  /** What the server keeps through a ceremony with others. */
  sealedCeremony: Uint8Array | null;
}

export interface TrusteeLinkTable {
  operatorId: string;
  electionId: string;
  trustee: number;
  /** Where links are sent. */
  mobile: Mobile;
  id: string;
  tokenHash: Uint8Array;
  smsId: string;
  status: SmsStatus;
  openedAt: Date | null;
}

/** What a trustee does: the steps of the ceremony, and the help with the count. */
export type TrusteeStep = CeremonyStep | 'shuffle' | 'decryption';

export interface TrusteeSubmissionTable {
  operatorId: string;
  electionId: string;
  trustee: number;
  step: TrusteeStep;
  /** The body; of a shuffle and a decryption, its hash. */
  content: Uint8Array;
  at: Date;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    trusteeSecret: TrusteeSecretTable;
    trusteeLink: TrusteeLinkTable;
    trusteeSubmission: TrusteeSubmissionTable;
  }
}
