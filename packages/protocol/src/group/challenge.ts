import { sha512 } from '@noble/hashes/sha2.js';
import { utf8Bytes } from '@sandoq/kernel';
import { scalarFromWideBytes } from './scalar.ts';

/** Version of the protocol that every label starts with. */
const PROTOCOL = 'sandoq/v1/';

/**
 * The challenge of a proof (protocol §1): SHA-512 over the label, then every part with its length as four big-endian
 * bytes in front, read as a little-endian integer mod ℓ. The label names the kind of proof, without the version.
 */
export function challenge(label: string, parts: readonly Uint8Array[]): bigint {
  const hash = sha512.create().update(utf8Bytes(PROTOCOL + label));
  const length = new Uint8Array(4);
  const view = new DataView(length.buffer);
  for (const part of parts) {
    view.setUint32(0, part.length);
    hash.update(length).update(part);
  }
  return scalarFromWideBytes(hash.digest());
}
