import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { openCheckpoint, parseNote, signCheckpoint, verifyNoteSignature } from './checkpoint.ts';
import { formatLogKey, keyId, logKeyOf, parseLogKey, type LogKey } from './log-key.ts';

const keyOf = (vkey: string): LogKey => {
  const key = parseLogKey(vkey);
  if (!key.ok) throw new Error('bad key');
  return key.value;
};

describe("the note of Go's sumdb/note documentation", () => {
  const seed = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')!.slice(1);
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signature =
    'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';

  it('has the key text and the signature that Go gives', () => {
    const key = logKeyOf('PeterNeumann', seed);
    expect(formatLogKey(key)).toBe(vkey);
    expect(toBase64(concatBytes(keyId(key), ed25519.sign(utf8Bytes(text), seed)))).toBe(signature);
  });

  it('is read and verified', () => {
    const note = parseNote(`${text}\n— PeterNeumann ${signature}\n`)!;
    expect(note.text).toBe(text);
    expect(verifyNoteSignature(note.text, note.signatures[0]!, keyOf(vkey))).toBeUndefined();
    expect(verifyNoteSignature(`${text}!`, note.signatures[0]!, keyOf(vkey))).toEqual({
      code: 'bad-signature',
    });
  });

  it.each([
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3',
  ])('has a key that is not %s', (bad) => {
    expect(parseLogKey(bad).ok).toBe(false);
  });
});

describe('a checkpoint', () => {
  const secret = new Uint8Array(32).fill(5);
  const key = logKeyOf('sandoq.example/e/board', secret);
  const checkpoint = { origin: key.name, size: 7, root: new Uint8Array(32).fill(1) };
  const signed = signCheckpoint(checkpoint, secret);

  it('is three lines and a signature', () => {
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'sandoq.example/e/board',
      '7',
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      '',
    ]);
    expect(openCheckpoint(signed, key)).toEqual({ ok: true, value: checkpoint });
  });

  it('may have more signatures behind the first, of witnesses', () => {
    expect(openCheckpoint(`${signed}— witness.example AAAAAAA=\n`, key).ok).toBe(true);
  });

  it('is refused by another key, of another origin, or with a fourth line', () => {
    const other = logKeyOf(key.name, new Uint8Array(32).fill(6));
    expect(openCheckpoint(signed, other)).toEqual({ ok: false, error: { code: 'wrong-key' } });
    const elsewhere = signCheckpoint({ ...checkpoint, origin: 'sandoq.example/e/other' }, secret);
    expect(openCheckpoint(elsewhere, key)).toEqual({ ok: false, error: { code: 'wrong-origin' } });
    const extended = signed.replace('\n\n', '\nextension\n\n');
    expect(openCheckpoint(extended, key)).toEqual({ ok: false, error: { code: 'malformed-checkpoint' } });
  });

  it('is refused wherever one character is changed', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.constantFrom('a', '0', '\n', ' ', '='), (at, character) => {
        const changed = signed.slice(0, at) + character + signed.slice(at + 1);
        expect(openCheckpoint(changed, key).ok).toBe(changed === signed);
      }),
    );
  });

  it('is not accepted by a signature that only ZIP 215 would accept', () => {
    const smallOrder = { name: key.name, publicKey: Uint8Array.of(1, ...new Uint8Array(31)) };
    const bytes = concatBytes(keyId(smallOrder), Uint8Array.of(1, ...new Uint8Array(63)));
    expect(verifyNoteSignature('anything', { name: key.name, bytes }, smallOrder)).toEqual({
      code: 'bad-signature',
    });
  });
});
