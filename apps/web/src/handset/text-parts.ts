import { toAsciiDigits } from '@sandoq/persian';

/** A piece of a text message: words, an address to open, or a code of 5 to 8 digits (four may be a year) to copy. */
export type TextPart =
  | { readonly kind: 'words' | 'link'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly code: string };

const PIECE = /(https?:\/\/[^\s<>"«»]+)|(?<![\d۰-۹\-/])([0-9۰-۹]{5,8})(?![\d۰-۹\-/])/g;

/** Splits a text message into its pieces; put together again they are the message. */
export function textParts(message: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const words = (to: number) => {
    if (to > at) parts.push({ kind: 'words', text: message.slice(at, to) });
  };
  for (const match of message.matchAll(PIECE)) {
    words(match.index);
    const text = match[0].replace(/[.،,؛!؟)]+$/, '');
    parts.push(
      match[1] === undefined ? { kind: 'code', text, code: toAsciiDigits(text) } : { kind: 'link', text },
    );
    at = match.index + text.length;
  }
  words(message.length);
  return parts;
}
