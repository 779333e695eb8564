import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { Ed25519 } from '@sandoq/protocol';

/** What stands before the seed in a PKCS #8 private key of Ed25519 (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const keyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** Ed25519 by OpenSSL: a checkpoint is signed for every batch of the log, on the thread that answers. */
export const nodeEd25519: Ed25519 = {
  getPublicKey: (seed) => Buffer.from(createPublicKey(keyOf(seed)).export({ format: 'jwk' }).x!, 'base64url'),
  sign: (message, seed) => sign(null, message, keyOf(seed)),
};
