import { x25519 } from '@noble/curves/ed25519.js';
import { toBase64Url } from '@sandoq/kernel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemRandom } from '../group/index.ts';
import { isUsableEncryptionKey, openShare, sealShare } from './share-seal.ts';

const manifest = 'A'.repeat(43);
const secret = new Uint8Array(32).fill(7);
const own = toBase64Url(secret);
const key = toBase64Url(x25519.getPublicKey(secret));

afterEach(() => void vi.restoreAllMocks());

describe('a share', () => {
  it('opens for its receiver, from its dealer, in its ceremony', async () => {
    const sealed = await sealShare(manifest, 1, 2, key, 42n, systemRandom);
    expect(await openShare(manifest, 1, sealed, own)).toBe(42n);
    expect(await openShare(manifest, 3, sealed, own)).toBeUndefined();
    expect(await openShare('B'.repeat(42) + 'A', 1, sealed, own)).toBeUndefined();
  });

  it('opens in a browser without X25519, which seals nothing', async () => {
    const sealed = await sealShare(manifest, 1, 2, key, 42n, systemRandom);
    const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (
      ...all: unknown[]
    ) => Promise<CryptoKey>;
    vi.spyOn(crypto.subtle, 'importKey').mockImplementation((...all: unknown[]) =>
      JSON.stringify(all[2]).includes('25519') ? Promise.reject(new Error('no')) : importKey(...all),
    );
    expect(await openShare(manifest, 1, sealed, own)).toBe(42n);
    await expect(sealShare(manifest, 1, 2, key, 42n, systemRandom)).rejects.toThrow('sealed here');
  });

  it('does not open when what came with it is of small order', async () => {
    const sealed = await sealShare(manifest, 1, 2, key, 42n, systemRandom);
    const enc = toBase64Url(Uint8Array.of(1, ...new Uint8Array(31)));
    expect(await openShare(manifest, 1, { ...sealed, enc }, own)).toBeUndefined();
  });

  it.each(['importKey', 'decrypt'] as const)(
    'is not called bad by a browser that has no %s',
    async (missing) => {
      const sealed = await sealShare(manifest, 1, 2, key, 42n, systemRandom);
      vi.spyOn(crypto.subtle, missing).mockRejectedValue(new DOMException('no', 'NotSupportedError'));
      await expect(openShare(manifest, 1, sealed, own)).rejects.toThrow('here');
    },
  );

  it('is opened once more when the first try fails', async () => {
    const sealed = await sealShare(manifest, 1, 2, key, 42n, systemRandom);
    vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValueOnce(new DOMException('no', 'OperationError'));
    expect(await openShare(manifest, 1, sealed, own)).toBe(42n);
  });

  it('is not sealed to a key with which every secret is the same', async () => {
    // RFC 7748's points of small order: 0, 1, and one of order 8.
    const weak = [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    ];
    for (const hex of weak) {
      const bytes = toBase64Url(Uint8Array.from(Buffer.from(hex, 'hex')));
      expect(isUsableEncryptionKey(bytes)).toBe(false);
      await expect(sealShare(manifest, 1, 2, bytes, 42n, systemRandom)).rejects.toThrow(RangeError);
    }
    expect(isUsableEncryptionKey(key)).toBe(true);
  });
});
