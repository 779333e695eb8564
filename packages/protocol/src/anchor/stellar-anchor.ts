import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, err, ok, sameBytes, utf8Bytes, type Result } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { verifyStrictSignature } from '../group/index.ts';

/** What an anchoring transaction says: its hash, who signed it, and the digest it carries. */
export type AnchorTransaction = {
  readonly transaction: Uint8Array;
  readonly account: Uint8Array;
  readonly digest: Uint8Array;
};

const ENVELOPE_TX = 2;
const KEY_ED25519 = 0;
const MEMO_HASH = 3;
/** One decorated signature at the end: the count 1, a hint of 4 bytes, the length 64, the signature. */
const TRAILER = 76;

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('too short');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  u32(): number {
    const [a, b, c, d] = this.take(4) as unknown as [number, number, number, number];
    return a * 2 ** 24 + (b << 16) + (c << 8) + d;
  }
}

function readTransaction(tx: Uint8Array): { account: Uint8Array; digest: Uint8Array } | undefined {
  const reader = new Reader(tx);
  try {
    if (reader.u32() !== KEY_ED25519) return undefined;
    const account = reader.take(32);
    reader.take(4 + 8); // fee, sequence number
    const condition = reader.u32();
    if (condition > 1) return undefined;
    if (condition === 1) reader.take(16);
    return reader.u32() === MEMO_HASH ? { account, digest: reader.take(32) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a transaction of the Stellar protocol that anchors a digest by its memo hash, and verifies its signature. Only the
 * form that anchoring uses is read: envelope version 1, an Ed25519 source account, no or time preconditions, one signature.
 * @param envelope the XDR of the TransactionEnvelope. @param passphrase of the network; its hash is part of what is signed
 */
export function readStellarAnchor(
  envelope: Uint8Array,
  passphrase: string,
): Result<AnchorTransaction, { readonly code: 'not-an-anchor' | 'bad-signature' }> {
  const body = envelope.subarray(4, -TRAILER);
  const trailer = envelope.subarray(-TRAILER);
  const read = readTransaction(body);
  const framed = sameBytes(envelope.subarray(0, 4), u32(ENVELOPE_TX));
  if (read === undefined || !framed) return err({ code: 'not-an-anchor' });
  const { account, digest } = read;
  const one = concatBytes(u32(1), account.subarray(28), u32(64));
  if (!sameBytes(trailer.subarray(0, 12), one)) return err({ code: 'bad-signature' });
  const transaction = sha256(concatBytes(sha256(utf8Bytes(passphrase)), u32(ENVELOPE_TX), body));
  const holds = verifyStrictSignature(trailer.subarray(12), transaction, account);
  return holds ? ok({ transaction, account, digest }) : err({ code: 'bad-signature' });
}
