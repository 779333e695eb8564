import { hashJson } from '../encoding/index.ts';
import {
  acceptShares,
  dealShares,
  evaluatePolynomial,
  receiveShares,
  signShares,
  startTrustee,
  type Ceremony,
  type CeremonyCoefficients,
  type CeremonyShares,
  type TrusteeSecret,
  type TrusteeStart,
  type UnsignedShares,
} from '../ceremony/index.ts';
import type { RandomSource } from '../group/index.ts';
import type { Manifest } from '../manifest/index.ts';

/** A trustee after the ceremony: its share x_j of the key and the nonce it will reveal. */
export type FixtureTrustee = { readonly id: number; readonly secret: bigint; readonly nonce: string };

/** A ceremony that was played to its end. */
export type PlayedCeremony = {
  readonly bodies: readonly Ceremony[];
  readonly coefficients: readonly CeremonyCoefficients[];
  readonly trustees: readonly FixtureTrustee[];
  /** What every trustee made first, with its secrets. */
  readonly starts: readonly TrusteeStart[];
};

/** Changes what a dishonest trustee deals, before signing it. */
export type CeremonyTamper = { readonly shares?: (body: UnsignedShares) => UnsignedShares };

/** The ceremony of a single trustee. */
export function playSingle(manifest: Manifest, random: RandomSource): PlayedCeremony {
  const start = startTrustee(hashJson(manifest), 1, { threshold: 1, count: 1 }, random);
  const { commitment, coefficients, secret } = start;
  const own = { id: 1, secret: evaluatePolynomial(secret.polynomial, 1), nonce: secret.nonce };
  return {
    bodies: [commitment, coefficients],
    coefficients: [coefficients],
    trustees: [own],
    starts: [start],
  };
}

/** The ceremony of several trustees; ends with a complaint when a share that was dealt does not fit. */
export async function playThreshold(
  manifest: Manifest,
  random: RandomSource,
  tamper: CeremonyTamper = {},
): Promise<PlayedCeremony> {
  const hash = hashJson(manifest);
  const { threshold, members } = manifest.trustees;
  const size = { threshold, count: members.length };
  const starts = members.map(({ id }) => startTrustee(hash, id, size, random));
  const coefficients = starts.map((s) => s.coefficients);
  const dealt: CeremonyShares[] = [];
  for (const { secret } of starts) {
    const body = await dealShares(hash, secret, coefficients, random);
    const changed = tamper.shares?.(body);
    dealt.push(changed === undefined ? body : signShares(hash, secret, coefficients, changed, random));
  }
  const bodies: Ceremony[] = [...starts.map((s) => s.commitment), ...coefficients, ...dealt];
  const transcript = bodies.map(hashJson);
  const trustees: FixtureTrustee[] = [];
  for (const secret of starts.map((s): TrusteeSecret => s.secret)) {
    const share = await receiveShares(hash, secret, coefficients, dealt);
    if (!share.ok) return { bodies: [...bodies, share.error], coefficients, trustees: [], starts };
    bodies.push(acceptShares(hash, secret.trustee, coefficients, transcript, share.value, random));
    trustees.push({ id: secret.trustee, secret: share.value, nonce: secret.nonce });
  }
  return { bodies, coefficients, trustees, starts };
}
