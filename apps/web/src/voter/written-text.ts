import type { TextView } from '@sandoq/contract';
import { utf8Bytes, utf8Text } from '@sandoq/kernel';

/** Bytes of UTF-8 in one point (protocol §9.5). */
const BYTES_PER_POINT = 30;
/** A letter of the Persian alphabet in UTF-8. */
const BYTES_PER_LETTER = 2;

/** What is cast of what the voter wrote: without white space around it, so that nothing but spaces is a blank vote. */
export const castText = (written: string): string => written.trim();

/** About how many Persian letters still fit; below 0 when the text is too long by so many. */
export const lettersLeft = ({ points }: TextView, written: string): number =>
  Math.floor((points * BYTES_PER_POINT - utf8Bytes(castText(written)).length) / BYTES_PER_LETTER);

/** Whether a text has signs that no vote can carry: a NUL, or half of a pair of surrogates. */
export const hasForbiddenSigns = (written: string): boolean =>
  written.includes('\0') || utf8Text(utf8Bytes(written)) !== written;
