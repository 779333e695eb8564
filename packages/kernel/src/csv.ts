/**
 * Writes rows as CSV (RFC 4180) that Excel opens right: a byte order mark, commas, CRLF. A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Reads CSV (RFC 4180) with commas, semicolons or tabs, whichever the first line has most of. A quote that is not closed
 * takes the rest of the text.
 */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const first = source.slice(0, source.search(/[\r\n]|$/));
  const count = (sign: string): number => first.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$)([^${delimiter}\\r\\n]*)|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\r|\\n|$)`,
    'gy',
  );
  while (cells.lastIndex < source.length) {
    const [, quoted, after, plain, end] = cells.exec(source)!;
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"') + after!);
    if (end === delimiter) {
      if (cells.lastIndex === source.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
