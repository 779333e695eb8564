import { concatBytes, toBase64Url } from '@sandoq/kernel';
import { hash, id, integer, list, object, string, type Infer } from '../encoding/index.ts';
import {
  BASE,
  addScalars,
  decodePoint,
  encodePoint,
  encodeScalar,
  multiply,
  multiplyScalars,
  randomScalar,
  systemRandom,
  type PublicKernel,
  type RandomSource,
} from '../group/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { PAIR_BYTES, decodePoints, encodePoints, type MixedList } from '../shuffle/mixed-list.ts';
import {
  foldingFactors,
  mixedDecryptionChallenge,
  mixedDecryptionSeed,
  type MixedDecryptionBinding,
} from './decryption-statement.ts';

const decryptedList = object({ contest: id, weight: integer(1), shares: string, proof: string });

/** Shape of the field `mixed` of a `decryption` body (protocol §9.6). */
export const mixedSharesShape = object({ shuffle: hash, lists: list(decryptedList) });

/** One trustee's shares of the decryption of the shuffled votes. */
export type MixedShares = Infer<typeof mixedSharesShape>;

/** The first halves of all pairs of a list. */
const firstHalves = ({ ciphertexts }: MixedList): Uint8Array =>
  joinBytes(
    Array.from({ length: ciphertexts.length / PAIR_BYTES }, (_, i) =>
      ciphertexts.subarray(i * PAIR_BYTES, i * PAIR_BYTES + 32),
    ),
  );

/** What a trustee needs to decrypt shuffled votes. */
export type MixedDecryptionInput = Omit<MixedDecryptionBinding, 'verificationKey'> & {
  /** The trustee's share x_j of the key. */
  readonly secret: bigint;
  /** The lists of the last shuffle, checked. */
  readonly lists: readonly MixedList[];
};

function decryptList(
  kernel: PublicKernel,
  binding: MixedDecryptionBinding,
  secret: bigint,
  list: MixedList,
  random: RandomSource,
): { readonly shares: Uint8Array; readonly proof: Uint8Array } {
  const halves = firstHalves(list);
  const shares = encodePoints(decodePoints(halves).map((A) => multiply(A, secret)));
  const seed = mixedDecryptionSeed(binding, list, shares);
  const factors = foldingFactors(seed, halves.length / 32);
  const folded = kernel.multiScalarMul(halves, joinBytes(factors.map(encodeScalar)));
  const P = folded.ok ? decodePoint(folded.value) : folded;
  if (!P.ok) throw new RangeError('not a point: check the shuffles before');
  const w = randomScalar(random);
  const a = encodePoint(multiply(BASE, w));
  const b = encodePoint(multiply(P.value, w));
  const e = mixedDecryptionChallenge(seed, a, b);
  return { shares, proof: concatBytes(a, b, encodeScalar(addScalars(w, multiplyScalars(e, secret)))) };
}

/**
 * Makes the field `mixed` of a trustee's `decryption` body (protocol §9.6): the share of every pair and, for every
 * list, one proof for all. About 3 ms for every pair. The trustee must have checked every shuffle, its own among them.
 * @throws RangeError when ciphertexts are not points.
 */
export function decryptMixed(
  kernel: PublicKernel,
  input: MixedDecryptionInput,
  random: RandomSource = systemRandom,
): MixedShares {
  const verificationKey = toBase64Url(encodePoint(multiply(BASE, input.secret)));
  const { context, tally, shuffle, trustee, secret } = input;
  const binding = { context, tally, shuffle, trustee, verificationKey };
  const lists = input.lists.map((each) => {
    const { shares, proof } = decryptList(kernel, binding, secret, each, random);
    const { contest, weight } = each;
    return { contest, weight, shares: toBase64Url(shares), proof: toBase64Url(proof) };
  });
  return { shuffle, lists };
}
