/** What rules a terminal, breaks a line in two or turns text around: controls, U+2028 and U+2029, controls of direction. */
const RULING = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu;

/** A text of the record as it may be shown: what could pass for the report's own words or lines stands as U+FFFD. */
export const printable = (text: string): string => text.replaceAll(RULING, '\ufffd');

/** A value as JSON for people and programs: the same characters within its texts are escaped, none is lost. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(RULING, (ruling) =>
    ruling === '\n' ? ruling : `\\u${ruling.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
