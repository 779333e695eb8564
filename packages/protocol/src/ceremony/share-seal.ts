import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { concatBytes, fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { decodeScalar, encodeScalar, type RandomSource } from '../group/index.ts';
import type { SealedShare } from './ceremony-body.ts';

/** HPKE (RFC 9180) base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const infoOf = (manifest: string): ArrayBuffer =>
  buffer(concatBytes(utf8Bytes('sandoq/v1/ceremony-share'), fromBase64Url(manifest)));

const aadOf = (from: number, to: number): ArrayBuffer => buffer(concatBytes(u32(from), u32(to)));

/** Seals a share to a trustee's encryption key (protocol §7). @param manifest hash of the manifest. */
export async function sealShare(
  manifest: string,
  from: number,
  to: number,
  encryptionKey: string,
  share: bigint,
  random: RandomSource,
): Promise<SealedShare> {
  const { kem } = suite();
  const sender = await suite().createSenderContext({
    recipientPublicKey: await kem.importKey('raw', buffer(fromBase64Url(encryptionKey)), true),
    info: infoOf(manifest),
    ekm: await kem.deriveKeyPair(buffer(random(32))),
  });
  const ciphertext = await sender.seal(buffer(encodeScalar(share)), aadOf(from, to));
  return {
    to,
    enc: toBase64Url(new Uint8Array(sender.enc)),
    ciphertext: toBase64Url(new Uint8Array(ciphertext)),
  };
}

/** Opens a sealed share; undefined when it does not open or is not a scalar. */
export async function openShare(
  manifest: string,
  from: number,
  sealed: SealedShare,
  encryptionSecret: string,
): Promise<bigint | undefined> {
  try {
    const recipient = await suite().createRecipientContext({
      recipientKey: await suite().kem.importKey('raw', buffer(fromBase64Url(encryptionSecret)), false),
      enc: buffer(fromBase64Url(sealed.enc)),
      info: infoOf(manifest),
    });
    const opened = await recipient.open(buffer(fromBase64Url(sealed.ciphertext)), aadOf(from, sealed.to));
    const share = decodeScalar(new Uint8Array(opened));
    return share.ok ? share.value : undefined;
  } catch {
    return undefined;
  }
}
