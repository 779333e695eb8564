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
  { encryptionKeys: list(base64Url(32)) },
);

const sealedShare = object({ to: integer(1), enc: base64Url(32), ciphertext: base64Url(48) });

const shares = object({
  ...head,
  step: literal('shares'),
  trustee: integer(1),
  shares: list(sealedShare),
  signature: base64Url(64),
});

const acceptance = object({
  ...head,
  step: literal('acceptance'),
  trustee: integer(1),
  proof: base64Url(64),
});

const complaint = object({
  ...head,
  step: literal('complaint'),
  trustee: integer(1),
  against: integer(1),
  encryptionSecret: base64Url(32),
});

/** Shape of every `ceremony` body (protocol §3.2, §7). */
export const ceremonyShape = variant('step', { commitment, coefficients, shares, acceptance, complaint });

/** The hash by which a trustee is bound to its coefficients before seeing those of others. */
export type CeremonyCommitment = Infer<typeof commitment>;
/** A trustee's public polynomial, its proof of knowledge, and the commitment to its part of the lot. */
export type CeremonyCoefficients = Infer<typeof coefficients>;
/** A share of a trustee's secret, sealed to another trustee. */
export type SealedShare = Infer<typeof sealedShare>;
/** All shares that one trustee deals, signed by who knows the constant term of its coefficients. */
export type CeremonyShares = Infer<typeof shares>;
/** A trustee's word, proved, that all shares dealt to it fit the coefficients. */
export type CeremonyAcceptance = Infer<typeof acceptance>;
/** Evidence that a share does not fit: it opens what was sealed to the complaining trustee. */
export type CeremonyComplaint = Infer<typeof complaint>;
/** One step of the making of the key. */
export type Ceremony = Infer<typeof ceremonyShape>;

/** Reads a `ceremony` body strictly. */
export const decodeCeremony = (bytes: Uint8Array): Result<Ceremony, Malformed> =>
  decodeCanonical(ceremonyShape, bytes);
