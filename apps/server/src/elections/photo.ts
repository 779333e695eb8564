import { createHash } from 'node:crypto';
import type { Photo } from './store.ts';

const MAX_BYTES = 100 * 1024;
const FORM = /^data:(image\/(?:jpeg|png|webp));base64,([A-Za-z0-9+/]+={0,2})$/;

const startsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

const LOOKS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/jpeg': (bytes) => startsWith(bytes, 0, '\u00ff\u00d8\u00ff'),
  'image/png': (bytes) => startsWith(bytes, 0, '\u0089PNG'),
  'image/webp': (bytes) => startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP'),
};

/** The id of a picture: the SHA-256 of its bytes, in hex. */
const photoId = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Reads a picture from a data URL; undefined when it is no JPEG, PNG or WebP of at most 100 KB. */
export function readPhoto(dataUrl: string): Photo | undefined {
  const match = FORM.exec(dataUrl);
  if (match === null) return undefined;
  const mediaType = match[1]!;
  const content = Buffer.from(match[2]!, 'base64');
  if (content.length > MAX_BYTES || LOOKS[mediaType]?.(content) !== true) return undefined;
  return { id: photoId(content), mediaType, content };
}
