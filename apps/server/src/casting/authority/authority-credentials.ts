import { toBase64Url } from '@sandoq/kernel';
import type { OrganizerElection } from '@sandoq/contract';
import type { Credential } from '@sandoq/protocol';
import { instantOf, type Election } from '../../elections/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import { countRoll } from '../../voters/index.ts';
import { refused } from './refusals.ts';
import { insertKeysAsCredentials, readKeyFile } from './store.ts';

/**
 * Makes the credentials of an election from its authority's keys (custody `authority`); the server has no secret of them.
 * @returns the public list, in no particular order
 * @throws the refusal voting-keys-missing
 */
export async function takeCredentials(tx: TenantTx, electionId: string): Promise<Credential[]> {
  const credentials = await insertKeysAsCredentials(tx, electionId);
  if (credentials.length !== (await countRoll(tx, electionId))) throw refused('voting-keys-missing');
  return credentials;
}

/** What an organiser sees of an authority's keys; null where the platform makes the credentials. */
export async function votingKeysView(
  tx: TenantTx,
  { id, custody }: Election,
): Promise<OrganizerElection['votingKeys']> {
  if (custody === 'platform') return null;
  const file = await readKeyFile(tx, id);
  // A roll that was uploaded anew has taken the keys away.
  if (file === undefined || file.keys === 0) return { imported: null };
  return { imported: { hash: toBase64Url(file.hash), at: instantOf(file.importedAt.getTime()) } };
}
