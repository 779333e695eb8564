import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, err, ok, utf8Bytes, type Result } from '@sandoq/kernel';
import { fromBase64, toBase64 } from '../record/index.ts';

/** The algorithm byte of Ed25519 cosignatures (c2sp.org/tlog-cosignature). */
const COSIGNATURE_V1 = 0x04;

/** A witness's public key under its name, which is an address without a scheme such as `witness.example/w1`. */
export type WitnessKey = { readonly name: string; readonly publicKey: Uint8Array };

/** The public key of a witness that signs with `secret`, its Ed25519 seed of 32 bytes. */
export const witnessKeyOf = (name: string, secret: Uint8Array): WitnessKey => ({
  name,
  publicKey: ed25519.getPublicKey(secret),
});

/** The four bytes by which a signature line names a witness: `SHA-256(name ‖ "\n" ‖ 0x04 ‖ public key)[:4]`. */
export const witnessKeyId = ({ name, publicKey }: WitnessKey): Uint8Array =>
  sha256(concatBytes(utf8Bytes(`${name}\n`), Uint8Array.of(COSIGNATURE_V1), publicKey)).subarray(0, 4);

/** The signed-note verifier key text of a witness, `<name>+<hex key id>+<base64(0x04 ‖ public key)>`. */
export const formatWitnessKey = (key: WitnessKey): string =>
  `${key.name}+${bytesToHex(witnessKeyId(key))}+${toBase64(concatBytes(Uint8Array.of(COSIGNATURE_V1), key.publicKey))}`;

/** Reads the verifier key of a witness; its key id must be the right one. */
export function parseWitnessKey(text: string): Result<WitnessKey, { readonly code: 'bad-witness-key' }> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text);
  const bytes = match === null ? undefined : fromBase64(match[3]!);
  if (match === null || bytes?.length !== 33 || bytes[0] !== COSIGNATURE_V1)
    return err({ code: 'bad-witness-key' });
  const key = { name: match[1]!, publicKey: bytes.slice(1) };
  return bytesToHex(witnessKeyId(key)) === match[2] ? ok(key) : err({ code: 'bad-witness-key' });
}
