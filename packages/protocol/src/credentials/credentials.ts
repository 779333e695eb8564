import { compareBytes, fromBase64Url, toBase64Url, type Result } from '@sandoq/kernel';
import {
  base64Url,
  decodeCanonical,
  id,
  integer,
  list,
  literal,
  object,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';
import {
  BASE,
  encodePoint,
  encodeScalar,
  multiply,
  randomScalar,
  type RandomSource,
} from '../group/index.ts';

/** The largest weight one credential may have, 10^12 (shares). */
export const MAX_WEIGHT = 1_000_000_000_000;

const credential = object({ key: base64Url(32), style: id, weight: integer(0) });

/** Shape of the `credentials` body (protocol §3.3). */
export const credentialsShape = object({
  type: literal('credentials'),
  v: literal(1),
  credentials: list(credential),
});

/** One eligible voter's public key, ballot style and weight. */
export type Credential = Infer<typeof credential>;
/** The body that lists who may vote. */
export type Credentials = Infer<typeof credentialsShape>;

/** Reads a `credentials` body strictly. */
export const decodeCredentials = (bytes: Uint8Array): Result<Credentials, Malformed> =>
  decodeCanonical(credentialsShape, bytes);

/** Puts credentials in the order of the record: ascending by the bytes of the key, which tells nothing about holders. */
export function credentialsBody(credentials: readonly Credential[]): Credentials {
  const sorted = credentials
    .map((c) => ({ c, bytes: fromBase64Url(c.key) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ c: { key, style, weight } }) => ({ key, style, weight }));
  return { type: 'credentials', v: 1, credentials: sorted };
}

/** A credential's secret scalar (32 bytes) and its public key in base64url. */
export type CredentialPair = { readonly secret: Uint8Array; readonly key: string };

/** Makes a credential's key pair. The secret must be sealed or handed over, never logged. */
export function makeCredential(random: RandomSource): CredentialPair {
  const secret = randomScalar(random);
  return { secret: encodeScalar(secret), key: toBase64Url(encodePoint(multiply(BASE, secret))) };
}
