import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import { scalarFromWideBytes } from './scalar.ts';

/** Version of the protocol that every label starts with. */
const PROTOCOL = 'sandoq/v1/';

/** A hash of parts one after another, as a kernel has it. */
export type HashParts = (parts: readonly Uint8Array[]) => Uint8Array;

const nobleSha512: HashParts = (parts) => sha512(concatBytes(...parts));

const labels = new Map<string, Uint8Array>();

/** The bytes of a label; there are few, and each is needed often. */
function labelBytes(label: string): Uint8Array {
  const known = labels.get(label) ?? utf8Bytes(PROTOCOL + label);
  labels.set(label, known);
  return known;
}

/** A part of a challenge, maybe in pieces that stand one after another. */
export type ChallengePart = Uint8Array | readonly Uint8Array[];

const piecesOf = (part: ChallengePart): readonly Uint8Array[] => (part instanceof Uint8Array ? [part] : part);

/**
 * The challenge of a proof (protocol §1): SHA-512 over the label, then every part with its length as four big-endian
 * bytes in front, read as a little-endian integer mod ℓ. The label names the kind of proof, without the version.
 * @param hash SHA-512, a kernel's where there are many.
 */
export function challenge(label: string, parts: readonly ChallengePart[], hash = nobleSha512): bigint {
  const message: Uint8Array[] = [labelBytes(label)];
  for (const part of parts) {
    const pieces = piecesOf(part);
    let length = 0;
    for (const piece of pieces) length += piece.length;
    message.push(Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length), ...pieces);
  }
  return scalarFromWideBytes(hash(message));
}
