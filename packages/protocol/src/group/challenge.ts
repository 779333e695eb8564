import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import { scalarFromWideBytes } from './scalar.ts';

/** Version of the protocol that every label starts with. */
const PROTOCOL = 'sandoq/v1/';

/** A hash of parts one after another, as a kernel has it. */
export type HashParts = (parts: readonly Uint8Array[]) => Uint8Array;

const nobleSha512: HashParts = (parts) => sha512(concatBytes(...parts));

/**
 * The challenge of a proof (protocol §1): SHA-512 over the label, then every part with its length as four big-endian
 * bytes in front, read as a little-endian integer mod ℓ. The label names the kind of proof, without the version.
 * @param hash SHA-512, a kernel's where there are many.
 */
export function challenge(label: string, parts: readonly Uint8Array[], hash = nobleSha512): bigint {
  const lengths = new Uint8Array(4 * parts.length);
  const view = new DataView(lengths.buffer);
  const pieces = [utf8Bytes(PROTOCOL + label)];
  parts.forEach((part, i) => {
    view.setUint32(4 * i, part.length);
    pieces.push(lengths.subarray(4 * i, 4 * i + 4), part);
  });
  return scalarFromWideBytes(hash(pieces));
}
