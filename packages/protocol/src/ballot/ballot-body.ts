import type { Result } from '@sandoq/kernel';
import {
  base64Url,
  byField,
  decodeCanonical,
  hash,
  id,
  list,
  literal,
  object,
  string,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';
import { mixedBallotContestShape } from '../mixed/encrypt-mixed.ts';

const choiceBallotContest = object({ id, ciphertexts: string, optionProofs: string, sumProof: string });
const ballotContest = byField('proof', mixedBallotContestShape, choiceBallotContest);

/** Shape of the `ballot` body (protocol §3.5, §9.2). Which contest has which form and length: check V22. */
export const ballotShape = object({
  type: literal('ballot'),
  v: literal(1),
  context: hash,
  credential: base64Url(32),
  style: id,
  contests: list(ballotContest),
  signature: base64Url(64),
});

/** A choice contest of a ballot: ciphertexts and proofs in base64url. */
export type ChoiceBallotContest = Infer<typeof choiceBallotContest>;
/** A contest of a ballot, of any kind. */
export type BallotContest = Infer<typeof ballotContest>;
/** An encrypted ballot as the record holds it. */
export type Ballot = Infer<typeof ballotShape>;

/** Reads a `ballot` body strictly. */
export const decodeBallot = (bytes: Uint8Array): Result<Ballot, Malformed> =>
  decodeCanonical(ballotShape, bytes);
