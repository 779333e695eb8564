/** Words for the names and list items that stand in a fault's place. */
export type PlaceWords = Readonly<Record<string, string>>;

/** Which part of the request it was; nothing a reader must know. */
const PARTS = new Set(['body', 'workbook', 'settings']);
/** The roll's faults count its rows from 1, as a sheet does; every other list counts from 0. */
const firstOf = (list: string | undefined): number => (list === 'roll' ? 0 : 1);

/**
 * A fault's place in words: `contests.0.candidates.2.number` is "office 1, candidate 3, number". A name without a word
 * stays as it is.
 */
export function faultPlace(where: string, words: PlaceWords, comma: string): string {
  const parts = where.split('.').filter((part, at) => at > 0 || !PARTS.has(part));
  const said: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (/^\d+$/.test(part) && said.length > 0)
      said.push(`${said.pop()} ${Number(part) + firstOf(parts[at - 1])}`);
    else if (!PARTS.has(part)) said.push(words[part] ?? part);
  }
  return said.length === 0 ? (words['file'] ?? where) : said.join(comma);
}
