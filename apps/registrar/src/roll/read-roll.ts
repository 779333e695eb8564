import { err, ok, readCsv, type Result } from '@sandoq/kernel';
import { foldLetters, parseLicenceCell, searchKey, toAsciiDigits } from '@sandoq/persian';
import { MAX_WEIGHT } from '@sandoq/protocol';

/** A person who gets a code. `weight` counts votes. */
export interface RollLine {
  readonly licence: string;
  readonly name: string;
  readonly weight: number;
}

/** What is wrong with a roll; `row` as a spreadsheet counts, 1 for the names of the columns. */
export interface RollFault {
  readonly code: 'no-licence-column' | 'nobody' | 'licence-malformed' | 'licence-twice' | 'weight-malformed';
  readonly row: number;
}

const HEADERS = {
  licence: [
    'شماره پروانه',
    'پروانه',
    'شماره عضویت',
    'licence',
    'license',
    'licence number',
    'license number',
  ],
  name: ['نام', 'نام و نام خانوادگی', 'نام و نشان', 'نام کامل', 'name', 'full name'],
  weight: ['وزن', 'سهم', 'سهام', 'تعداد سهم', 'تعداد سهام', 'weight', 'shares'],
} as const;

/** Headers are compared by their letters alone. */
const keyOf = (header: string): string => searchKey(header).replace(/[^\p{L}]/gu, '');

const columnOf = (header: readonly string[], names: readonly string[]): number => {
  const keys = new Set(names.map(keyOf));
  return header.findIndex((cell) => keys.has(keyOf(cell)));
};

function readWeight(cell: string): number | undefined {
  const text = toAsciiDigits(cell).replace(/[\s,٬،]/g, '');
  if (text === '') return 1;
  const weight = /^\d{1,13}$/.test(text) ? Number(text) : 0;
  return weight >= 1 && weight <= MAX_WEIGHT ? weight : undefined;
}

/**
 * Reads the roll that the organiser exports: CSV whose first row names the columns, of which the licence number must be
 * there, and name and weight may be. Everything that is wrong is reported at once.
 */
export function readRoll(csv: string): Result<RollLine[], RollFault[]> {
  const [header = [], ...rows] = readCsv(csv);
  const at = {
    licence: columnOf(header, HEADERS.licence),
    name: columnOf(header, HEADERS.name),
    weight: columnOf(header, HEADERS.weight),
  };
  if (at.licence < 0) return err([{ code: 'no-licence-column', row: 1 }]);
  const faults: RollFault[] = [];
  const lines: RollLine[] = [];
  const seen = new Set<string>();
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = i + 2;
    const licence = parseLicenceCell(cells[at.licence] ?? '');
    const weight = readWeight(cells[at.weight] ?? '');
    if (!licence.ok) faults.push({ code: 'licence-malformed', row });
    else if (seen.has(licence.value)) faults.push({ code: 'licence-twice', row });
    if (weight === undefined) faults.push({ code: 'weight-malformed', row });
    if (!licence.ok || weight === undefined) continue;
    seen.add(licence.value);
    lines.push({ licence: licence.value, name: foldLetters(cells[at.name] ?? '').trim(), weight });
  }
  if (lines.length === 0 && faults.length === 0) faults.push({ code: 'nobody', row: 1 });
  return faults.length === 0 ? ok(lines) : err(faults);
}
