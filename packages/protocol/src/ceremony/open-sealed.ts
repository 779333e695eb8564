import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';

/** What HPKE seals its first message under. */
type MessageKey = { readonly key: Uint8Array; readonly nonce: Uint8Array };

const ascii = (text: string): Uint8Array => utf8Bytes(text);
const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255);
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const NOTHING = new Uint8Array();
const MODE_BASE = 0;
/** DHKEM(X25519, HKDF-SHA256). */
const KEM = concatBytes(ascii('KEM'), u16(0x0020));
/** The same with HKDF-SHA256 and AES-256-GCM. */
const SUITE = concatBytes(ascii('HPKE'), u16(0x0020), u16(0x0001), u16(0x0002));

const labeledExtract = (suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array =>
  extract(sha256, concatBytes(ascii('HPKE-v1'), suite, ascii(label), ikm), salt);

const labeledExpand = (
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array =>
  expand(sha256, prk, concatBytes(u16(length), ascii('HPKE-v1'), suite, ascii(label), info), length);

/**
 * The key and nonce of HPKE's first message, base mode, at the receiver (RFC 9180 §4.1, §5.1).
 * @returns undefined when `enc` is of small order
 */
function messageKey(secret: Uint8Array, enc: Uint8Array, info: Uint8Array): MessageKey | undefined {
  let dh: Uint8Array;
  try {
    dh = x25519.getSharedSecret(secret, enc);
  } catch {
    return undefined;
  }
  const eae = labeledExtract(KEM, NOTHING, 'eae_prk', dh);
  const shared = labeledExpand(KEM, eae, 'shared_secret', concatBytes(enc, x25519.getPublicKey(secret)), 32);
  const context = concatBytes(
    Uint8Array.of(MODE_BASE),
    labeledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(SUITE, NOTHING, 'info_hash', info),
  );
  const prk = labeledExtract(SUITE, shared, 'secret', NOTHING);
  return {
    key: labeledExpand(SUITE, prk, 'key', context, 32),
    nonce: labeledExpand(SUITE, prk, 'base_nonce', context, 12),
  };
}

/** This device cannot seal or open anything (a browser without WebCrypto, say): it says nothing about any share. */
export class SealUnsupported extends Error {
  override readonly name = 'SealUnsupported';
}

/** @throws SealUnsupported when what is encrypted here does not open here either */
async function demandCipher(key: Uint8Array, cipher: AesGcmParams): Promise<void> {
  try {
    const usable = await crypto.subtle.importKey('raw', buffer(key), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    const probe = await crypto.subtle.encrypt(cipher, usable, new ArrayBuffer(32));
    await crypto.subtle.decrypt(cipher, usable, probe);
  } catch (cause) {
    throw new SealUnsupported('nothing can be opened here', { cause });
  }
}

/**
 * Opens HPKE's first message (RFC 9180, base mode; DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM). Needs AES-GCM
 * only of the device: not every browser has X25519, and a complaint is judged in every one.
 * @returns undefined when it does not open
 * @throws SealUnsupported when nothing can be opened on this device
 */
export async function openSealed(
  secret: Uint8Array,
  enc: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  ciphertext: Uint8Array,
): Promise<Uint8Array | undefined> {
  const made = messageKey(secret, enc, info);
  if (made === undefined) return undefined;
  const cipher = { name: 'AES-GCM', iv: buffer(made.nonce), additionalData: buffer(aad) };
  const open = async (): Promise<Uint8Array | undefined> => {
    try {
      const key = await crypto.subtle.importKey('raw', buffer(made.key), 'AES-GCM', false, ['decrypt']);
      return new Uint8Array(await crypto.subtle.decrypt(cipher, key, buffer(ciphertext)));
    } catch {
      return undefined;
    }
  };
  const opened = await open();
  if (opened !== undefined) return opened;
  await demandCipher(made.key, cipher);
  return open();
}
