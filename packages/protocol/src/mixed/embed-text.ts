import { concatBytes, err, ok, utf8Bytes, utf8Text, type Result } from '@sandoq/kernel';
import type { Point } from '../group/index.ts';
import { BYTES_PER_POINT, embedBytes, embeddedBytes } from './embed-bytes.ts';

/** Why a text cannot be voted: more UTF-8 bytes than `30 · points`, a NUL, or half a surrogate pair in it. */
export type TextRefusal = { readonly code: 'text-too-long' | 'text-not-allowed' };

/** The points that carry a text: its UTF-8 bytes, filled up with zeros (protocol §9.5). */
export function embedText(text: string, points: number): Result<readonly Point[], TextRefusal> {
  if (text.includes('\0') || utf8Text(utf8Bytes(text)) !== text) return err({ code: 'text-not-allowed' });
  const bytes = utf8Bytes(text);
  if (bytes.length > points * BYTES_PER_POINT) return err({ code: 'text-too-long' });
  const filled = concatBytes(bytes, new Uint8Array(points * BYTES_PER_POINT - bytes.length));
  return ok(
    Array.from({ length: points }, (_, i) =>
      embedBytes(filled.subarray(i * BYTES_PER_POINT, (i + 1) * BYTES_PER_POINT)),
    ),
  );
}

/** The text that encoded points carry, or undefined when they carry none: not UTF-8, or a zero before the last byte. */
export function embeddedText(points: Uint8Array): string | undefined {
  const parts = Array.from({ length: points.length / 32 }, (_, i) =>
    embeddedBytes(points.subarray(i * 32, i * 32 + 32)),
  );
  const bytes = concatBytes(...parts);
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  if (bytes.subarray(0, end).includes(0)) return undefined;
  try {
    return utf8Text(bytes.subarray(0, end));
  } catch {
    return undefined;
  }
}
