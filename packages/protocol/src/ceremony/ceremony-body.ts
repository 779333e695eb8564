import type { Result } from '@sandoq/kernel';
import {
  base64Url,
  decodeCanonical,
  hash,
  integer,
  list,
  literal,
  object,
  variant,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';

const head = { type: literal('ceremony'), v: literal(1) };

const commitment = object({ ...head, step: literal('commitment'), trustee: integer(1), hash });

const coefficients = object(
  {
    ...head,
    step: literal('coefficients'),
    trustee: integer(1),
    coefficients: list(base64Url(32)),
    nonceCommitment: base64Url(32),
    proof: base64Url(64),
  },
  { encryptionKey: base64Url(32) },
);

/** Shape of every `ceremony` body (protocol §3.2). */
export const ceremonyShape = variant('step', { commitment, coefficients });

/** The hash by which a trustee is bound to its coefficients before seeing those of others. */
export type CeremonyCommitment = Infer<typeof commitment>;
/** A trustee's public polynomial, its proof of knowledge, and the commitment to its part of the lot. */
export type CeremonyCoefficients = Infer<typeof coefficients>;
/** One step of the making of the key. */
export type Ceremony = Infer<typeof ceremonyShape>;

/** Reads a `ceremony` body strictly. */
export const decodeCeremony = (bytes: Uint8Array): Result<Ceremony, Malformed> =>
  decodeCanonical(ceremonyShape, bytes);
