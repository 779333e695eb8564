import { toBase64Url } from '@sandoq/kernel';
import type { OrganizerElection } from '@sandoq/contract';
import { denominate, type Credential } from '@sandoq/protocol';
import { instantOf, type Election } from '../../elections/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import { eachRollVoter } from '../../voters/index.ts';
import { refused } from './refusals.ts';
import { insertKeysAsCredentials, readKeyFile } from './store.ts';

/**
 * Makes the credentials of an election from its authority's keys (custody `authority`); the server has no secret of them.
 * @returns the public list, in no particular order
 * @throws the refusal voting-keys-missing
 */
export async function takeCredentials(
  tx: TenantTx,
  election: { readonly operatorId: string; readonly electionId: string },
): Promise<Credential[]> {
  const credentials = await insertKeysAsCredentials(tx, election);
  let wanted = 0;
  for await (const { weight } of eachRollVoter(tx, election.electionId))
    wanted += denominate(Number(weight)).length;
  if (credentials.length !== wanted) throw refused('voting-keys-missing');
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
