import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { x25519 } from '@noble/curves/ed25519.js';
import { concatBytes, fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { decodeScalar, encodeScalar, type RandomSource } from '../group/index.ts';
import type { SealedShare } from './ceremony-body.ts';

/** This device cannot seal or open anything (a browser without X25519, say): it says nothing about any share. */
export class SealUnsupported extends Error {
  override readonly name = 'SealUnsupported';
}

/** HPKE (RFC 9180) base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const infoOf = (manifest: string): ArrayBuffer =>
  buffer(concatBytes(utf8Bytes('sandoq/v1/ceremony-share'), fromBase64Url(manifest)));

const aadOf = (from: number, to: number): ArrayBuffer => buffer(concatBytes(u32(from), u32(to)));

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
  new Set(encryptionKeys).size === encryptionKeys.length && encryptionKeys.every(isUsableEncryptionKey);

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
      info: infoOf(manifest),
      ekm: await kem.deriveKeyPair(buffer(ekm)),
    });
    const ciphertext = await sender.seal(buffer(encodeScalar(share)), aadOf(from, to));
    return {
      to,
      enc: toBase64Url(new Uint8Array(sender.enc)),
      ciphertext: toBase64Url(new Uint8Array(ciphertext)),
    };
  } catch (cause) {
    throw new SealUnsupported('nothing can be sealed here', { cause });
  }
}

async function openSealed(
  manifest: string,
  from: number,
  sealed: SealedShare,
  encryptionSecret: string,
): Promise<Uint8Array> {
  const recipient = await suite().createRecipientContext({
    recipientKey: await suite().kem.importKey('raw', buffer(fromBase64Url(encryptionSecret)), false),
    enc: buffer(fromBase64Url(sealed.enc)),
    info: infoOf(manifest),
  });
  return new Uint8Array(
    await recipient.open(buffer(fromBase64Url(sealed.ciphertext)), aadOf(from, sealed.to)),
  );
}

/** Seals something to the secret's own key and opens it again. @throws SealUnsupported when this device cannot */
async function demandOpening(manifest: string, encryptionSecret: string): Promise<void> {
  const own = toBase64Url(x25519.getPublicKey(fromBase64Url(encryptionSecret)));
  const probe = await sealShare(manifest, 0, 0, own, 1n, (length) => new Uint8Array(length).fill(1));
  try {
    await openSealed(manifest, 0, probe, encryptionSecret);
  } catch (cause) {
    throw new SealUnsupported('nothing can be opened here', { cause });
  }
}

/**
 * Opens a sealed share; undefined when it does not open or is not a scalar. A failure counts as the share's only where a
 * share that was sealed here opens with the same secret.
 * @throws SealUnsupported when nothing can be opened on this device
 */
export async function openShare(
  manifest: string,
  from: number,
  sealed: SealedShare,
  encryptionSecret: string,
): Promise<bigint | undefined> {
  const open = () => openSealed(manifest, from, sealed, encryptionSecret).catch(() => undefined);
  let opened = await open();
  if (opened === undefined) {
    await demandOpening(manifest, encryptionSecret);
    opened = await open();
  }
  const share = opened && decodeScalar(opened);
  return share?.ok === true ? share.value : undefined;
}
