import { toAsciiDigits } from './digits.ts';

/**
 * Folds what different keyboards type for one Persian letter: Arabic yeh (ي) and alef maksura (ى) to ی, Arabic kaf (ك)
 * to ک; Arabic presentation forms to letters (NFKC, which leaves those three alone). ZWNJ and diacritics stay: this
 * is the form names are stored and shown in.
 */
export const foldLetters = (text: string): string =>
  text.normalize('NFKC').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');

/**
 * The key under which a text is searched and compared: letters folded, also ة and ۀ to ه, hamza carriers to their
 * letter; without tatweel, diacritics and invisible joiners; ASCII digits, lower case, single spaces. Never shown.
 */
export function searchKey(text: string): string {
  // NFD takes hamza and madda off their carriers (أ إ آ ؤ ئ ۀ), so that they go away with the other marks.
  return foldLetters(
    toAsciiDigits(foldLetters(text))
      .normalize('NFD')
      .replace(/[\p{M}ـ\u200b-\u200f\u2060\ufeff]/gu, ''),
  )
    .replace(/ة/g, 'ه')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
