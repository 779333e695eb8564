import { toAsciiDigits } from '@sandoq/persian';

/** The cells of one line by their columns. */
export type Row = Readonly<Record<string, string>>;

/** A number, or the text itself, so that the schema says what is wrong with it. */
export function numberIn(text: string | undefined): unknown {
  const digits = toAsciiDigits(text ?? '').trim();
  return /^-?\d+$/.test(digits) ? Number(digits) : text;
}

/** A text in the languages that are given. */
export const textIn = (fa: string | undefined, en: string | undefined) => ({
  fa: fa ?? '',
  ...(en ? { en } : {}),
});

/** A field that is there only when its cell is filled. */
export const given = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' ? {} : { [key]: value };
