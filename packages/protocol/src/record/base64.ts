import { fromBase64Url, toBase64Url } from '@sandoq/kernel';

/** Standard padded base64 (RFC 4648 §4), as the C2SP formats use it. */
export function toBase64(bytes: Uint8Array): string {
  const text = toBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Bytes of standard padded base64, or undefined when the text is not the one canonical encoding. */
export function fromBase64(text: string): Uint8Array | undefined {
  const match = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text);
  if (match === null || text.length % 4 !== 0) return undefined;
  try {
    return fromBase64Url(match[1]!.replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    return undefined;
  }
}
