import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { denominate, makeCredential, type Credential } from '@sandoq/protocol';
import type { Random, Sealer, TenantTx } from '../platform/index.ts';
import { eachRollVoter } from '../voters/index.ts';

const PURPOSE = 'credential-secret';
const ROWS = 500;

/** The first one's has no number: most voters have no other. */
const rowName = (electionId: string, voterId: string, index: number): string =>
  index === 0 ? `${electionId}/${voterId}` : `${electionId}/${voterId}/${index}`;

/**
 * Makes signing keys for everybody on the roll, one for each denomination of their weight (protocol §3.3), and seals
 * them (custody `platform`).
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
    for (const [index, part] of denominate(Number(weight)).entries()) {
      const { key, secret } = makeCredential((length) => parts.random.bytes(length));
      issued.push({ key, style, weight: part });
      const sealedSecret = parts.sealer.seal(PURPOSE, rowName(electionId, voterId, index), secret);
      rows.push({
        operatorId,
        electionId,
        voterId,
        index,
        key: fromBase64Url(key),
        style,
        weight: BigInt(part),
        sealedSecret,
      });
    }
    if (rows.length >= ROWS) {
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
    index: number;
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

/** One of a voter's credentials, opened: the secret leaves the server for the voter's own browser only. Base64url. */
export interface OpenedCredential {
  readonly key: string;
  /** Null under custody `authority`. */
  readonly secret: string | null;
  readonly style: string;
  readonly weight: number;
}

/** Opens a voter's credentials, the greatest denomination first; empty when none was issued. */
export async function openCredentials(
  tx: TenantTx,
  sealer: Sealer,
  electionId: string,
  voterId: string,
): Promise<OpenedCredential[]> {
  const rows = await tx
    .selectFrom('credential')
    .select(['index', 'key', 'style', 'weight', 'sealedSecret'])
    .where('electionId', '=', electionId)
    .where('voterId', '=', voterId)
    .orderBy('index')
    .execute();
  return rows.map(({ index, key, style, weight, sealedSecret }) => {
    const secret = sealedSecret && sealer.open(PURPOSE, rowName(electionId, voterId, index), sealedSecret);
    return { key: toBase64Url(key), secret: secret && toBase64Url(secret), style, weight: Number(weight) };
  });
}
