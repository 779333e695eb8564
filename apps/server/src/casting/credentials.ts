import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { makeCredential, type Credential } from '@sandoq/protocol';
import type { Random, Sealer, TenantTx } from '../platform/index.ts';
import { eachRollVoter } from '../voters/index.ts';

const PURPOSE = 'credential-secret';
const ROWS = 500;

const rowName = (electionId: string, voterId: string): string => `${electionId}/${voterId}`;

/**
 * Makes a signing key for everybody on the roll and seals it (custody `platform`).
 * @returns the public list, in no particular order
 */
export async function issueCredentials(
  tx: TenantTx,
  parts: { readonly random: Random; readonly sealer: Sealer },
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
): Promise<Credential[]> {
  const issued: Credential[] = [];
  let rows: Parameters<typeof insertCredentials>[1] = [];
  for await (const { id: voterId, style, weight } of eachRollVoter(tx, electionId)) {
    const { key, secret } = makeCredential((length) => parts.random.bytes(length));
    issued.push({ key, style, weight: Number(weight) });
    const sealedSecret = parts.sealer.seal(PURPOSE, rowName(electionId, voterId), secret);
    rows.push({
      operatorId,
      electionId,
      voterId,
      key: fromBase64Url(key),
      style,
      weight: BigInt(weight),
      sealedSecret,
    });
    if (rows.length === ROWS) {
      await insertCredentials(tx, rows);
      rows = [];
    }
  }
  if (rows.length > 0) await insertCredentials(tx, rows);
  return issued;
}

const insertCredentials = (
  tx: TenantTx,
  rows: {
    operatorId: string;
    electionId: string;
    voterId: string;
    key: Uint8Array;
    style: string;
    weight: bigint;
    sealedSecret: Uint8Array;
  }[],
) => tx.insertInto('credential').values(rows).execute();

/** The public list of an election's credentials, in no particular order. */
export async function listCredentials(tx: TenantTx, electionId: string): Promise<Credential[]> {
  const rows = await tx
    .selectFrom('credential')
    .select(['key', 'style', 'weight'])
    .where('electionId', '=', electionId)
    .execute();
  return rows.map(({ key, style, weight }) => ({ key: toBase64Url(key), style, weight: Number(weight) }));
}

/** A voter's credential, opened: the secret leaves the server for the voter's own browser only. Base64url. */
export interface OpenedCredential {
  readonly key: string;
  /** Null under custody `authority`. */
  readonly secret: string | null;
  readonly style: string;
}

/** Opens a voter's credential, or gives undefined when none was issued. */
export async function openCredential(
  tx: TenantTx,
  sealer: Sealer,
  electionId: string,
  voterId: string,
): Promise<OpenedCredential | undefined> {
  const row = await tx
    .selectFrom('credential')
    .select(['key', 'style', 'sealedSecret'])
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { key, style, sealedSecret } = row;
  const secret = sealedSecret && sealer.open(PURPOSE, rowName(electionId, voterId), sealedSecret);
  return { key: toBase64Url(key), secret: secret && toBase64Url(secret), style };
}
