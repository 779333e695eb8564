import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';
import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import type { Fault } from '../../platform/index.ts';
import type { SheetLine } from './read-roll-sheet.ts';
import { fileFault } from './roll-fault.ts';
import { checkUnpackedSize } from './unpacked-size.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const unreadable = (): Fault[] => [
  fileFault(
    'roll',
    'file-unreadable',
    'پرونده خوانده نشد. آن را با Excel باز کنید و دوباره با قالب XLSX یا CSV (UTF-8) ذخیره کنید.',
    'The file could not be read. Open it in Excel and save it again as XLSX or CSV (UTF-8).',
  ),
];

const tooLarge = (): Fault[] => [
  fileFault(
    'roll',
    'file-too-large',
    'پروندهٔ اکسل پس از باز شدن بیش از ۶۴ مگابایت است. تنها فهرست را، بدون تصویر و برگه‌های دیگر، در پرونده‌ای تازه ذخیره کنید.',
    'The workbook is larger than 64 MB when it is unpacked. Save the list alone, without pictures and other sheets, as a new file.',
  ),
];

/** The text of a spreadsheet's cell as a person sees it; numbers without fraction or exponent. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return '';
}

async function readXlsx(bytes: Uint8Array): Promise<SheetLine[]> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    sharedStrings: 'cache',
    worksheets: 'emit',
    hyperlinks: 'ignore',
    styles: 'ignore',
    entries: 'ignore',
  });
  const lines: SheetLine[] = [];
  for await (const sheet of reader) {
    for await (const row of sheet) {
      const values = row.values as ExcelJS.CellValue[];
      lines.push({
        row: row.number,
        cells: Array.from({ length: values.length }, (_, at) => cellText(values[at])).slice(1),
      });
    }
    break;
  }
  return lines;
}

/** Excel writes "Unicode text" as UTF-16, and old programs write the Arabic code page of Windows. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

/** The sign between the cells: whichever stands most often in the first line that has any. */
function delimiterOf(text: string): string {
  const line = /^.*[,;\t؛|].*$/mu.exec(text)?.[0] ?? '';
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t', '؛', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function readCsv(bytes: Uint8Array): Promise<SheetLine[]> {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const parser = Readable.from([text]).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      skip_empty_lines: true,
    }),
  );
  const lines: SheetLine[] = [];
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    lines.push({ row: info.lines, cells: record });
  }
  return lines;
}

/** Reads the first sheet of an XLSX file, or a CSV file with any of the usual signs between its cells. */
export async function readSheet(bytes: Uint8Array): Promise<Result<SheetLine[], Fault[]>> {
  if (isZip(bytes)) {
    const size = await checkUnpackedSize(bytes);
    if (size !== 'fits') return err(size === 'too-large' ? tooLarge() : unreadable());
  }
  try {
    return ok(isZip(bytes) ? await readXlsx(bytes) : await readCsv(bytes));
  } catch {
    return err(unreadable());
  }
}
