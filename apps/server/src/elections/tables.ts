import type { ContestDefinition, ElectionState, Text } from '@sandoq/contract';
import type { Mobile } from '@sandoq/persian';
import type { Generated, JSONColumnType } from 'kysely';

/** A contest as it is kept: the definition's, with the id of a kept photo in place of the photo. */
export type StoredContest = ContestDefinition;

/** Who holds the key. Mobiles stand here and nowhere in the record. */
export interface StoredTrustees {
  readonly threshold: number;
  readonly members: readonly (
    | { readonly kind: 'server' }
    | { readonly kind: 'person'; readonly name: Text; readonly mobile: Mobile }
  )[];
}

export interface ElectionTable {
  operatorId: string;
  id: string;
  state: ElectionState;
  title: JSONColumnType<Text>;
  organizer: JSONColumnType<Text>;
  opens: Date;
  closes: Date;
  supportPhone: string;
  confirmation: 'inbound' | 'code';
  randomOrder: boolean;
  revoting: boolean;
  custody: 'platform' | 'authority';
  sessionMinutes: number;
  codeDigits: number;
  contests: JSONColumnType<StoredContest[]>;
  trustees: JSONColumnType<StoredTrustees>;
  createdAt: Date;
  closedAt: Date | null;
}

export interface ElectionDirectoryTable {
  electionId: string;
  operatorId: string;
}

export interface CandidatePhotoTable {
  operatorId: string;
  electionId: string;
  id: string;
  mediaType: string;
  content: Uint8Array;
}

export interface ElectionDueTable {
  electionId: string;
  act: 'open' | 'close' | 'count';
  operatorId: string;
  due: Date;
  number: Generated<bigint>;
  faults: Generated<number>;
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    election: ElectionTable;
    electionDirectory: ElectionDirectoryTable;
    candidatePhoto: CandidatePhotoTable;
    electionDue: ElectionDueTable;
  }
}
