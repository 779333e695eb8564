import type { Result } from '@sandoq/kernel';
import {
  base64Url,
  decodeCanonical,
  id,
  list,
  literal,
  object,
  string,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';

const votingKeysShape = object({
  type: literal('voting-keys'),
  v: literal(1),
  election: id,
  voters: list(object({ licence: string, keys: list(base64Url(32), 1) })),
});

/** What an authority hands to the platform: every voter's public keys and nothing secret (protocol §10). */
export type VotingKeys = Infer<typeof votingKeysShape>;

/** Reads a file of public keys strictly: canonical, with exactly its fields. */
export const decodeVotingKeys = (bytes: Uint8Array): Result<VotingKeys, Malformed> =>
  decodeCanonical(votingKeysShape, bytes);
