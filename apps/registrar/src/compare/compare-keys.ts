import { err, ok, type Result } from '@sandoq/kernel';
import { decodeCredentials, decodeVotingKeys } from '@sandoq/protocol';

/** How the list of the record differs from what the registrar handed over: how many keys on each side only. */
export type Difference =
  | { readonly code: 'keys-unreadable' | 'credentials-unreadable' }
  | { readonly code: 'different'; readonly missing: number; readonly strange: number };

/**
 * Compares the registrar's file of keys with the record's `credentials` body: they must be the same set, or the platform
 * put in keys of its own. @returns how many keys both have
 */
export function compareKeys(keysFile: Uint8Array, credentialsBody: Uint8Array): Result<number, Difference> {
  const keys = decodeVotingKeys(keysFile);
  if (!keys.ok) return err({ code: 'keys-unreadable' });
  const credentials = decodeCredentials(credentialsBody);
  if (!credentials.ok) return err({ code: 'credentials-unreadable' });
  const handed = new Set(keys.value.voters.flatMap((voter) => voter.keys));
  const listed = new Set(credentials.value.credentials.map(({ key }) => key));
  const missing = [...handed].filter((key) => !listed.has(key)).length;
  const strange = [...listed].filter((key) => !handed.has(key)).length;
  return missing === 0 && strange === 0 ? ok(listed.size) : err({ code: 'different', missing, strange });
}
