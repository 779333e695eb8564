import canonicalize from 'canonicalize';
import { sameBytes, utf8Bytes, utf8Text } from './bytes.ts';

/** JSON as the record uses it: no fractions, no numbers beyond 2^53 (those are decimal strings). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The canonical bytes of a JSON value (RFC 8785, JCS). */
export function canonicalBytes(value: Json): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return utf8Bytes(text);
}

/** Says whether two JSON values have the same canonical bytes. */
export const sameJson = (a: Json, b: Json): boolean => sameBytes(canonicalBytes(a), canonicalBytes(b));

/** Says whether the keys of every object stand in the order of RFC 8785 §3.2.3. */
function inOrder(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return (value as readonly Json[]).every(inOrder);
  const keys = Object.keys(value);
  return keys.every((key, i) => i === 0 || keys[i - 1]! < key) && Object.values(value).every(inOrder);
}

/** Says whether a text is the canonical form of its value. That written in the order it came is the quick way to see it. */
const isCanonical = (text: string, value: Json): boolean =>
  (JSON.stringify(value) === text && inOrder(value)) || canonicalize(value) === text;

/**
 * Parses bytes that must be the canonical form (RFC 8785) of their value.
 * @throws SyntaxError when they are not JSON, or not canonical (duplicate keys, spaces and other orders included).
 */
export function parseCanonical(bytes: Uint8Array): Json {
  const text = utf8Text(bytes);
  const value = JSON.parse(text) as Json;
  if (!isCanonical(text, value)) throw new SyntaxError('JSON is not in canonical form (RFC 8785)');
  return value;
}
