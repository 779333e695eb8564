import { bytesToHex, canonicalBytes, fromBase64Url } from '@sandoq/kernel';
import { hashBytes, type VotingKeys } from '@sandoq/protocol';
import type { VoterCode } from './make-code.ts';

/** The public half of the codes, for the organiser. */
export interface KeysFile {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, base64url: what the platform shows too. */
  readonly hash: string;
}

/** The file of public keys (protocol §10): nothing of a code can be learnt from it. */
export function keysFile(election: string, voters: readonly Pick<VoterCode, 'licence' | 'keys'>[]): KeysFile {
  const body: VotingKeys = {
    type: 'voting-keys',
    v: 1,
    election,
    voters: voters
      .map(({ licence, keys }) => ({ licence, keys }))
      .toSorted((a, b) => (a.licence < b.licence ? -1 : 1)),
  };
  const bytes = canonicalBytes(body);
  return { bytes, hash: hashBytes(bytes) };
}

/** A hash as people compare it: hex digits in groups of four. */
export const groupedHash = (hash: string): string =>
  bytesToHex(fromBase64Url(hash)).match(/.{4}/g)!.join(' ');
