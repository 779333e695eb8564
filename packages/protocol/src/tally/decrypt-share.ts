import { concatBytes, fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { hashJson, u32 } from '../encoding/index.ts';
import {
  BASE,
  addScalars,
  challenge,
  decodePoint,
  encodePoint,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  type RandomSource,
} from '../group/index.ts';
import { choiceContests, type Manifest } from '../manifest/index.ts';
import type { MixedShares } from '../mixed/decrypt-mixed.ts';
import type { Decryption } from './decryption-body.ts';
import { pairsOf } from './running-sum.ts';
import type { Tally } from './tally-body.ts';

/** What all decryption proofs of one trustee are bound to. */
export type DecryptionBinding = {
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** Hash of the `tally` body, base64url. */
  readonly tally: string;
  readonly trustee: number;
  /** The trustee's verification key V_j, 32 bytes. */
  readonly verificationKey: Uint8Array;
};

/** The statement and commitments of one share: `D = x_j A`, `a = wG`, `b = wA`, all encoded. */
export type ShareStatement = {
  readonly contest: string;
  readonly option: string;
  readonly A: Uint8Array;
  readonly D: Uint8Array;
  readonly a: Uint8Array;
  readonly b: Uint8Array;
};

/** The challenge of a decryption proof (protocol §3.7). */
export function decryptionChallenge(binding: DecryptionBinding, share: ShareStatement): bigint {
  return challenge('decryption', [
    fromBase64Url(binding.context),
    fromBase64Url(binding.tally),
    u32(binding.trustee),
    utf8Bytes(share.contest),
    utf8Bytes(share.option),
    share.A,
    share.D,
    binding.verificationKey,
    share.a,
    share.b,
  ]);
}

/** What a trustee needs to decrypt: which record, and its secrets. */
export type DecryptionInput = {
  readonly manifest: Manifest;
  readonly context: string;
  readonly tally: Tally;
  readonly trustee: number;
  /** The trustee's share x_j of the key. */
  readonly secret: bigint;
  /** Opens the trustee's nonce commitment, base64url. */
  readonly nonce: string;
  /** The shares of the shuffled votes (`decryptMixed`), when the manifest has a mixed contest. */
  readonly mixed?: MixedShares;
};

/** Makes a trustee's `decryption` body (protocol §3.7, §9.6). @throws RangeError when a sum is not made of points. */
export function decryptTally(input: DecryptionInput, random: RandomSource): Decryption {
  const tally = hashJson(input.tally);
  const binding: DecryptionBinding = {
    context: input.context,
    tally,
    trustee: input.trustee,
    verificationKey: encodePoint(multiply(BASE, input.secret)),
  };
  const shares = input.tally.sums.map(({ contest, ciphertexts }) => {
    const options = choiceContests(input.manifest).find((c) => c.id === contest)!.options;
    const parts = pairsOf(ciphertexts).map(({ A }, i) => {
      const point = decodePoint(A);
      if (!point.ok) throw new RangeError('a sum is not a point');
      const w = randomScalar(random);
      const D = encodePoint(multiply(point.value, input.secret));
      const a = encodePoint(multiply(BASE, w));
      const b = encodePoint(multiply(point.value, w));
      const e = decryptionChallenge(binding, { contest, option: options[i]!.id, A, D, a, b });
      const z = encodeScalar(addScalars(w, multiplyScalars(e, input.secret)));
      return { D, proof: concatBytes(a, b, z) };
    });
    return {
      contest,
      shares: toBase64Url(concatBytes(...parts.map((p) => p.D))),
      proofs: toBase64Url(concatBytes(...parts.map((p) => p.proof))),
    };
  });
  const { trustee, nonce, mixed } = input;
  const body = { type: 'decryption', v: 1, trustee, tally, nonce, shares } as const;
  return mixed === undefined ? body : { ...body, mixed };
}
