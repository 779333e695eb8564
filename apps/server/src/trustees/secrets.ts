import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { decodeScalar, evaluatePolynomial, encodeScalar, type TrusteeSecret } from '@sandoq/protocol';
import type { Sealer, TenantTx } from '../platform/index.ts';

/** What the server's own trustee keeps until the count, and the seed of the lot. */
export interface ServerSecrets {
  /** The trustee's share of the key. */
  readonly share: bigint;
  /** Opens the nonce commitment, base64url. */
  readonly nonce: string;
  /** Opens the manifest's lot commitment, 32 bytes. */
  readonly lotSeed: Uint8Array;
}

const PURPOSES = { key: 'trustee-key', nonce: 'trustee-nonce', seed: 'lot-seed' } as const;

/** Seals and keeps the secrets of a single trustee and of the lot. */
export async function keepSecrets(
  tx: TenantTx,
  sealer: Sealer,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  secret: TrusteeSecret,
  lotSeed: Uint8Array,
): Promise<void> {
  const share = encodeScalar(evaluatePolynomial(secret.polynomial, secret.trustee));
  await tx
    .insertInto('trusteeSecret')
    .values({
      operatorId,
      electionId,
      sealedKey: sealer.seal(PURPOSES.key, electionId, share),
      sealedNonce: sealer.seal(PURPOSES.nonce, electionId, fromBase64Url(secret.nonce)),
      sealedLotSeed: sealer.seal(PURPOSES.seed, electionId, lotSeed),
    })
    .execute();
}

/** Opens the secrets of an election, for the count. */
export async function openSecrets(tx: TenantTx, sealer: Sealer, electionId: string): Promise<ServerSecrets> {
  const row = await tx
    .selectFrom('trusteeSecret')
    .select(['sealedKey', 'sealedNonce', 'sealedLotSeed'])
    .where('electionId', '=', electionId)
    .executeTakeFirstOrThrow();
  const share = decodeScalar(sealer.open(PURPOSES.key, electionId, row.sealedKey));
  if (!share.ok) throw new Error('the sealed share is no scalar');
  return {
    share: share.value,
    nonce: toBase64Url(sealer.open(PURPOSES.nonce, electionId, row.sealedNonce)),
    lotSeed: sealer.open(PURPOSES.seed, electionId, row.sealedLotSeed),
  };
}
