import { createHash } from 'node:crypto';
import type { Random } from './random.ts';

const TOKEN_BYTES = 16;

/** The personal part of a link: 128 random bits in base64url. Only its hash is kept. */
export const makeLinkToken = (random: Random): string =>
  Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');

/** What is kept of a link's token. */
export const hashLinkToken = (token: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(token).digest());
