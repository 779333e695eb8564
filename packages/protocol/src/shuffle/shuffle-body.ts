import { canonicalBytes, fromBase64Url, type Result } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  base64Url,
  decodeCanonical,
  hash,
  id,
  integer,
  list,
  literal,
  object,
  string,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';
import { BASE, challenge, encodePoint, multiply, type RandomSource } from '../group/index.ts';
import { proveSecret } from '../group/prove-secret.ts';

const shuffledList = object({ contest: id, weight: integer(1), ciphertexts: string, proof: string });

/** Shape of the `shuffle` body (protocol §9.3). */
export const shuffleShape = object({
  type: literal('shuffle'),
  v: literal(1),
  tally: hash,
  round: integer(1),
  trustee: integer(1),
  lists: list(shuffledList),
  signature: base64Url(64),
});

/** One trustee's shuffle of every list, with proofs. */
export type Shuffle = Infer<typeof shuffleShape>;

/** Reads a `shuffle` body strictly. */
export const decodeShuffle = (bytes: Uint8Array): Result<Shuffle, Malformed> =>
  decodeCanonical(shuffleShape, bytes);

/** The challenge of a shuffle's signature. @param V the trustee's verification key. @param R first half of the signature. */
export function shuffleSignatureChallenge(
  context: string,
  V: Uint8Array,
  R: Uint8Array,
  body: Omit<Shuffle, 'signature'>,
): bigint {
  const { type, v, tally, round, trustee, lists } = body;
  const unsigned = sha256(canonicalBytes({ type, v, tally, round, trustee, lists }));
  return challenge('shuffle-signature', [fromBase64Url(context), V, R, unsigned]);
}

/** Signs a shuffle with the trustee's share of the key; 64 bytes `R ‖ z`. */
export function signShuffle(
  context: string,
  body: Omit<Shuffle, 'signature'>,
  secret: bigint,
  random: RandomSource,
): Uint8Array {
  const V = encodePoint(multiply(BASE, secret));
  return proveSecret(secret, (R) => shuffleSignatureChallenge(context, V, R, body), random);
}
