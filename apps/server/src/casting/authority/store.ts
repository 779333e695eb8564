import { toBase64Url } from '@sandoq/kernel';
import { denominate, type Credential } from '@sandoq/protocol';
import type { TenantTx } from '../../platform/index.ts';
import type { HeldKey } from './check-keys.ts';

const ROWS = 1000;

/** Puts keys in place of those that an election had. */
export async function replaceKeys(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  keys: readonly HeldKey[],
  file: { readonly hash: Uint8Array; readonly importedAt: Date },
): Promise<void> {
  await tx.deleteFrom('votingKey').where('electionId', '=', electionId).execute();
  for (let at = 0; at < keys.length; at += ROWS) {
    const rows = keys.slice(at, at + ROWS).map((key) => ({ operatorId, electionId, ...key }));
    await tx.insertInto('votingKey').values(rows).execute();
  }
  await tx
    .insertInto('votingKeyFile')
    .values({ operatorId, electionId, ...file })
    .onConflict((known) => known.column('electionId').doUpdateSet(file))
    .execute();
}

/** How many keys an election has, and the file that they came in last; undefined when none ever came. */
export async function readKeyFile(
  tx: TenantTx,
  electionId: string,
): Promise<{ readonly hash: Uint8Array; readonly importedAt: Date; readonly keys: number } | undefined> {
  const row = await tx
    .selectFrom('votingKeyFile')
    .select((file) => [
      'hash',
      'importedAt',
      file
        .selectFrom('votingKey')
        .select(({ fn }) => fn.countAll<bigint>().as('n'))
        .where('votingKey.electionId', '=', electionId)
        .as('keys'),
    ])
    .where('electionId', '=', electionId)
    .executeTakeFirst();
  return row && { hash: row.hash, importedAt: row.importedAt, keys: Number(row.keys) };
}

/** Makes credentials of an election's keys, each of a denomination of its voter's weight. @returns the public list, in no particular order */
export async function insertKeysAsCredentials(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
): Promise<Credential[]> {
  const held = await tx
    .selectFrom('votingKey')
    .innerJoin('rollVoter', (join) =>
      join
        .onRef('rollVoter.operatorId', '=', 'votingKey.operatorId')
        .onRef('rollVoter.id', '=', 'votingKey.voterId'),
    )
    .select(['votingKey.voterId', 'votingKey.index', 'votingKey.key', 'rollVoter.style', 'rollVoter.weight'])
    .where('votingKey.electionId', '=', electionId)
    .execute();
  const rows = held.map(({ weight, ...row }) => {
    const part = denominate(Number(weight))[row.index];
    if (part === undefined) throw new Error('a key beyond the denominations of its weight');
    return { operatorId, electionId, ...row, weight: BigInt(part) };
  });
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto('credential')
      .values(rows.slice(at, at + ROWS).map((row) => ({ ...row, sealedSecret: null })))
      .execute();
  return rows.map(({ key, style, weight }) => ({ key: toBase64Url(key), style, weight: Number(weight) }));
}
