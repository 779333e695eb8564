import { fromBase64Url } from '@sandoq/kernel';

/** The bytes of a text that must be canonical base64url of exactly `length` bytes, or undefined. */
export function exactBytes(text: string, length: number): Uint8Array | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  try {
    return fromBase64Url(text);
  } catch {
    return undefined;
  }
}
