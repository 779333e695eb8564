import type { RecordEntry } from '@sandoq/contract';
import type { AuditorMessages } from '../messages/fa/auditor.ts';

export type EntryType = RecordEntry['type'];

/** The name of each type of entry, in the order in which a record has them. */
export const typeNames = (t: AuditorMessages): Record<EntryType, string> => ({
  manifest: t.typeManifest,
  ceremony: t.typeCeremony,
  credentials: t.typeCredentials,
  open: t.typeOpen,
  ballot: t.typeBallot,
  challenged: t.typeChallenged,
  close: t.typeClose,
  tally: t.typeTally,
  shuffle: t.typeShuffle,
  decryption: t.typeDecryption,
  result: t.typeResult,
  lot: t.typeLot,
  certification: t.typeCertification,
  notice: t.typeNotice,
});
