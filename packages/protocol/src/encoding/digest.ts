import { canonicalBytes, concatBytes, toBase64Url, utf8Bytes, type Json } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';

/** Four bytes, big-endian. */
export function u32(n: number): Uint8Array {
  return Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
}

const prefixed = (part: Uint8Array): Uint8Array[] => [u32(part.length), part];

/** The labelled digest `D(label, parts…)` of protocol §1, 32 bytes. */
export function digest(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concatBytes(...[utf8Bytes(`sandoq/v1/${label}`), ...parts].flatMap(prefixed)));
}

/** SHA-256 of bytes, in base64url: how the record names a body whose bytes are at hand. */
export const hashBytes = (bytes: Uint8Array): string => toBase64Url(sha256(bytes));

/** `hash(X)` of protocol §1: SHA-256 over the canonical bytes of a JSON value, in base64url. */
export const hashJson = (value: Json): string => hashBytes(canonicalBytes(value));
