import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { x25519 } from '@noble/curves/ed25519.js';
import { areDistinct, concatBytes, fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { decodeScalar, encodeScalar, type RandomSource } from '../group/index.ts';
import type { SealedShare } from './ceremony-body.ts';
import { SealUnsupported, openSealed } from './open-sealed.ts';

/** HPKE (RFC 9180) base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const infoOf = (manifest: string): Uint8Array =>
  concatBytes(utf8Bytes('sandoq/v1/ceremony-share'), fromBase64Url(manifest));

const aadOf = (from: number, to: number): Uint8Array => concatBytes(u32(from), u32(to));

/** Says whether others can seal to a key: one of small order gives every secret the same shared value, 0 (RFC 7748 §6.1). */
export function isUsableEncryptionKey(encryptionKey: string): boolean {
  try {
    x25519.getSharedSecret(new Uint8Array(32), fromBase64Url(encryptionKey));
    return true;
  } catch {
    return false;
  }
}

/** Says whether every key is usable, and none there twice: each dealer has a key of its own (protocol §7). */
export const areUsableEncryptionKeys = (encryptionKeys: readonly string[]): boolean =>
  areDistinct(encryptionKeys) && encryptionKeys.every(isUsableEncryptionKey);

/**
 * Seals a share to a trustee's encryption key (protocol §7). @param manifest hash of the manifest.
 * @throws SealUnsupported
 */
export async function sealShare(
  manifest: string,
  from: number,
  to: number,
  encryptionKey: string,
  share: bigint,
  random: RandomSource,
): Promise<SealedShare> {
  if (!isUsableEncryptionKey(encryptionKey))
    throw new RangeError(`the key of trustee ${to} is of small order`);
  const ekm = random(32);
  try {
    const { kem } = suite();
    const sender = await suite().createSenderContext({
      recipientPublicKey: await kem.importKey('raw', buffer(fromBase64Url(encryptionKey)), true),
      info: buffer(infoOf(manifest)),
      ekm: await kem.deriveKeyPair(buffer(ekm)),
    });
    const ciphertext = await sender.seal(buffer(encodeScalar(share)), buffer(aadOf(from, to)));
    return {
      to,
      enc: toBase64Url(new Uint8Array(sender.enc)),
      ciphertext: toBase64Url(new Uint8Array(ciphertext)),
    };
  } catch (cause) {
    throw new SealUnsupported('nothing can be sealed here', { cause });
  }
}

/**
 * Opens a sealed share; undefined when it does not open or is not a scalar. A failure counts as the share's only where
 * this device is able to open what is sealed.
 * @throws SealUnsupported when nothing can be opened on this device
 */
export async function openShare(
  manifest: string,
  from: number,
  sealed: SealedShare,
  encryptionSecret: string,
): Promise<bigint | undefined> {
  const opened = await openSealed(
    fromBase64Url(encryptionSecret),
    fromBase64Url(sealed.enc),
    infoOf(manifest),
    aadOf(from, sealed.to),
    fromBase64Url(sealed.ciphertext),
  );
  const share = opened && decodeScalar(opened);
  return share?.ok === true ? share.value : undefined;
}
