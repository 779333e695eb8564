import { toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { BASE, challenge, encodePoint, encodeScalar, multiply } from '../group/index.ts';
import type { CredentialPair } from './credentials.ts';
import type { VotingCode } from './voting-code.ts';

/**
 * The credential that follows from a voting code (protocol §10). `index` counts the credentials of one voter from 0. The
 * secret votes: it stays on the device that derived it.
 */
export function codeCredential(election: string, code: VotingCode, index: number): CredentialPair {
  const secret = challenge('voting-code', [utf8Bytes(election), utf8Bytes(code), u32(index)]);
  if (secret === 0n) throw new RangeError('a code whose secret is 0');
  return { secret: encodeScalar(secret), key: toBase64Url(encodePoint(multiply(BASE, secret))) };
}
