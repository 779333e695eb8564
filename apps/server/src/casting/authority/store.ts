import { toBase64Url } from '@sandoq/kernel';
import type { Credential } from '@sandoq/protocol';
import { sql } from 'kysely';
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

/** Makes credentials of an election's keys. @returns the public list, in no particular order */
export async function insertKeysAsCredentials(tx: TenantTx, electionId: string): Promise<Credential[]> {
  const { rows } = await sql<{ key: Uint8Array; style: string; weight: bigint }>`
    insert into credential (operator_id, election_id, voter_id, key, style, weight)
    select k.operator_id, k.election_id, k.voter_id, k.key, v.style, v.weight
    from voting_key k join roll_voter v on v.operator_id = k.operator_id and v.id = k.voter_id
    where k.election_id = ${electionId}
    returning key, style, weight`.execute(tx);
  return rows.map(({ key, style, weight }) => ({ key: toBase64Url(key), style, weight: Number(weight) }));
}
