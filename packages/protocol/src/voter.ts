/**
 * What the voter's device needs and no more: to encrypt a ballot, to show its tracker and to check the receipt. Kept
 * apart so that a browser does not load the verifier or the WebAssembly kernel.
 */
export {
  challengeBallot,
  challengedTracker,
  checkAudit,
  contestValues,
  decodeBallot,
  decodeChallenged,
  displayTracker,
  encryptBallot,
  hashToHex,
  hexToHash,
  readTracker,
  setTracker,
  type Ballot,
  type BallotInput,
  type Challenged,
  type ChoiceRefusal,
  type Choices,
  type ContestChoices,
  type ContestOpening,
  type EncryptedBallot,
  type AuditRefusal,
  type OpenedBallot,
} from './ballot/index.ts';
export { decodeOpen, type Open } from './ceremony/open-body.ts';
export { codeCredential } from './credentials/code-credential.ts';
export { hashBytes, type Text } from './encoding/index.ts';
export { systemRandom, type RandomSource } from './group/index.ts';
export { BYTES_PER_POINT } from './mixed/embed-bytes.ts';
export type { MixedAnswer } from './mixed/mixed-answer.ts';
export type { MixedContest, RankingContest, ScoreContest, TextContest } from './mixed/mixed-contest.ts';
export {
  allowedSums,
  checkManifest,
  contestsOfStyle,
  decodeManifest,
  optionsOf,
  type BallotStyle,
  type ChoiceContest,
  type Contest,
  type ContestOption,
  type Manifest,
} from './manifest/index.ts';
export {
  checkReceipt,
  decodeEntry,
  leafHash,
  openCheckpoint,
  parseLogKey,
  parseLogProof,
  rootFromInclusion,
  type CheckedReceipt,
  type Checkpoint,
  type LogKey,
  type Receipt,
  type ReceiptRefusal,
} from './record/index.ts';
