export { checkBallots, type BallotCheck, type BallotContext } from './ballots/check-ballots.ts';
export {
  CEREMONY_START,
  ceremonyIsComplete,
  ceremonyWith,
  checkCeremonyBody,
  checkCeremonyStep,
  nextCeremonyStep,
  type CeremonyProgress,
} from './setup/check-ceremony.ts';
export { checkDecryption, checkDecryptionHead, type DecryptionSetting } from './count/check-decryption.ts';
export type { NamedWitness } from './log/read-witnesses.ts';
export type { BallotBatchChecker } from './poll/ballot-queue.ts';
export type { RecordSource } from './record-source.ts';
export type { Report } from './report.ts';
export {
  onlyBodyOf,
  readSignedRecord,
  type PlacedEntry,
  type SignedRecord,
  type SignedRecordRefusal,
} from './read-signed-record.ts';
export { readAudited, type AuditedBallot, type AuditedRefusal } from './read-audited.ts';
export { verifyRecord, type VerifyOptions } from './verify-record.ts';
export { verifyReceipt, type RecordReceiptRefusal } from './verify-receipt.ts';
