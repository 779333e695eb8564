import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, err, ok, utf8Bytes, type Result } from '@sandoq/kernel';
import { fromBase64, toBase64 } from './base64.ts';

/** The algorithm byte of Ed25519 in signed notes. */
const ED25519 = 0x01;

/** A log's public key under its name (the origin), as signed-note verifier keys carry it. */
export type LogKey = { readonly name: string; readonly publicKey: Uint8Array };

/** The public key of a log that signs with `secret`, its Ed25519 seed of 32 bytes. */
export const logKeyOf = (name: string, secret: Uint8Array): LogKey => ({
  name,
  publicKey: ed25519.getPublicKey(secret),
});

/** The four bytes by which a signature line names its key: `SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key)[:4]`. */
export function keyId(key: LogKey): Uint8Array {
  return sha256(concatBytes(utf8Bytes(`${key.name}\n`), Uint8Array.of(ED25519), key.publicKey)).subarray(
    0,
    4,
  );
}

/** The signed-note verifier key text, `<name>+<hex key id>+<base64(0x01 ‖ public key)>`. */
export function formatLogKey(key: LogKey): string {
  return `${key.name}+${bytesToHex(keyId(key))}+${toBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey))}`;
}

/** Reads a signed-note verifier key of an Ed25519 key; its key id must be the right one. */
export function parseLogKey(text: string): Result<LogKey, { readonly code: 'bad-log-key' }> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text);
  const bytes = match === null ? undefined : fromBase64(match[3]!);
  if (match === null || bytes === undefined || bytes.length !== 33 || bytes[0] !== ED25519) {
    return err({ code: 'bad-log-key' });
  }
  const key = { name: match[1]!, publicKey: bytes.slice(1) };
  return bytesToHex(keyId(key)) === match[2] ? ok(key) : err({ code: 'bad-log-key' });
}
