import { canonicalBytes, fromBase64Url, parseCanonical, toBase64Url } from '@sandoq/kernel';
import {
  decodeScalar,
  encodeScalar,
  evaluatePolynomial,
  receiveShares,
  type TrusteeSecret,
  type TrusteeStart,
} from '@sandoq/protocol';
import type { Sealer, TenantTx } from '../platform/index.ts';
import { readCeremony } from './ceremony/read-ceremony.ts';

/** What the server's own trustee decrypts with. */
export interface ServerKey {
  readonly trustee: number;
  /** The trustee's share of the key. */
  readonly share: bigint;
  /** Opens the nonce commitment, base64url. */
  readonly nonce: string;
}

/** What the server keeps of an election's secrets: the lot's seed, and its own part of the key, if it has one. */
export interface KeptSecrets {
  /** Opens the manifest's lot commitment, 32 bytes. */
  readonly lotSeed: Uint8Array;
  /** Of the only trustee. */
  readonly single?: TrusteeSecret;
  /** Of one trustee of several. */
  readonly start?: TrusteeStart;
}

const PURPOSES = {
  key: 'trustee-key',
  nonce: 'trustee-nonce',
  seed: 'lot-seed',
  ceremony: 'trustee-ceremony',
} as const;

/** Seals and keeps the secrets of an election. */
export async function keepSecrets(
  tx: TenantTx,
  sealer: Sealer,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  { lotSeed, single, start }: KeptSecrets,
): Promise<void> {
  const seal = (purpose: keyof typeof PURPOSES, bytes: Uint8Array): Uint8Array =>
    sealer.seal(PURPOSES[purpose], electionId, bytes);
  await tx
    .insertInto('trusteeSecret')
    .values({
      operatorId,
      electionId,
      sealedKey: single
        ? seal('key', encodeScalar(evaluatePolynomial(single.polynomial, single.trustee)))
        : null,
      sealedNonce: single ? seal('nonce', fromBase64Url(single.nonce)) : null,
      sealedLotSeed: seal('seed', lotSeed),
      sealedCeremony: start ? seal('ceremony', canonicalBytes(start)) : null,
    })
    .execute();
}

const readRow = (tx: TenantTx, electionId: string) =>
  tx
    .selectFrom('trusteeSecret')
    .select(['sealedKey', 'sealedNonce', 'sealedLotSeed', 'sealedCeremony'])
    .where('electionId', '=', electionId)
    .executeTakeFirstOrThrow();

/** What opens the manifest's lot commitment, 32 bytes. */
export const openLotSeed = async (tx: TenantTx, sealer: Sealer, electionId: string): Promise<Uint8Array> =>
  sealer.open(PURPOSES.seed, electionId, (await readRow(tx, electionId)).sealedLotSeed);

/** What the server keeps through a ceremony with others; undefined when it takes no part in one. */
export async function openStart(
  tx: TenantTx,
  sealer: Sealer,
  electionId: string,
): Promise<TrusteeStart | undefined> {
  const { sealedCeremony } = await readRow(tx, electionId);
  if (sealedCeremony === null) return undefined;
  return parseCanonical(
    sealer.open(PURPOSES.ceremony, electionId, sealedCeremony),
  ) as unknown as TrusteeStart;
}

/** The server's part of the key, or undefined when it is no trustee. With several trustees it follows from the record. */
export async function openServerKey(
  tx: TenantTx,
  sealer: Sealer,
  electionId: string,
): Promise<ServerKey | undefined> {
  const { sealedKey, sealedNonce } = await readRow(tx, electionId);
  if (sealedKey !== null && sealedNonce !== null) {
    const share = decodeScalar(sealer.open(PURPOSES.key, electionId, sealedKey));
    if (!share.ok) throw new Error('the sealed share is no scalar');
    const nonce = toBase64Url(sealer.open(PURPOSES.nonce, electionId, sealedNonce));
    return { trustee: 1, share: share.value, nonce };
  }
  const start = await openStart(tx, sealer, electionId);
  if (start === undefined) return undefined;
  const { secret } = start;
  const { manifestHash, progress } = await readCeremony(tx, electionId);
  const share = await receiveShares(manifestHash, secret, progress.coefficients, progress.shares);
  if (!share.ok) throw new Error('the server accepted shares that do not fit');
  return { trustee: secret.trustee, share: share.value, nonce: secret.nonce };
}
