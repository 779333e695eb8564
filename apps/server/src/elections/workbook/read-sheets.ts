import { searchKey } from '@sandoq/persian';
import ExcelJS from 'exceljs';
import { checkUnpackedSize, readSheet, type SheetLine } from '../../voters/index.ts';
import { refused } from '../refusals.ts';
import { instantOf } from '../times.ts';
import { SHEETS, type SheetName } from './sheets.ts';

/** The filled lines of every sheet; a sheet that is missing has none. */
export type Sheets = Readonly<Record<SheetName, readonly SheetLine[]>>;

/** Names are compared by their letters and digits alone. */
export const keyOf = (name: string): string => searchKey(name).replace(/[^\p{L}\p{N}]/gu, '');

const NAMES = Object.keys(SHEETS) as SheetName[];
const sheetNamed = (name: string): SheetName | undefined =>
  NAMES.find((sheet) => SHEETS[sheet].names.some((each) => keyOf(each) === keyOf(name)));
const noLines = (): Record<SheetName, SheetLine[]> => ({
  election: [],
  offices: [],
  candidates: [],
  roll: [],
  trustees: [],
});
const isFilled = (cell: string): boolean => cell !== '';

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return instantOf(value.getTime());
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  return 'text' in value ? cellText(value.text as ExcelJS.CellValue) : '';
}

async function readXlsx(bytes: Buffer): Promise<Sheets> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheets = noLines();
  for (const sheet of workbook.worksheets) {
    const name = sheetNamed(sheet.name);
    sheet.eachRow((row) => {
      const cells = Array.from({ length: row.cellCount }, (_, at) => cellText(row.getCell(at + 1).value));
      if (name !== undefined && cells.some(isFilled)) sheets[name].push({ row: row.number, cells });
    });
  }
  return sheets;
}

/** The sheets one under the other, each below a line that has nothing but the sheet's name. */
async function readCsv(bytes: Buffer): Promise<Sheets | undefined> {
  const read = await readSheet(bytes);
  if (!read.ok) return undefined;
  const sheets = noLines();
  let current: SheetName | undefined;
  for (const line of read.value) {
    const cells = line.cells.map((cell) => cell.trim());
    const filled = cells.filter(isFilled);
    const next = filled.length === 1 ? sheetNamed(cells[0]!) : undefined;
    if (next !== undefined) current = next;
    else if (current !== undefined && filled.length > 0) sheets[current].push({ row: line.row, cells });
  }
  return current && sheets;
}

/**
 * Reads the sheets of an XLSX workbook, or of a CSV file that has them one under the other.
 * @throws the refusals workbook-unreadable when it is neither, workbook-too-large
 */
export async function readSheets(bytes: Buffer): Promise<Sheets> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const size = isZip ? await checkUnpackedSize(bytes) : 'fits';
  if (size !== 'fits') throw refused(size === 'too-large' ? 'workbook-too-large' : 'workbook-unreadable');
  const sheets = await (isZip ? readXlsx(bytes).catch(() => undefined) : readCsv(bytes));
  if (sheets === undefined) throw refused('workbook-unreadable');
  return sheets;
}
