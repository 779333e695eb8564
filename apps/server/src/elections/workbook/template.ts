import ExcelJS from 'exceljs';
import { SHEETS, type SheetName } from './sheets.ts';

const NAMES = Object.keys(SHEETS) as SheetName[];

/** A sheet's lines with one plainly fictional example. */
function linesOf(sheet: SheetName): (string | number)[][] {
  const { fields } = SHEETS[sheet];
  if (sheet === 'election') return fields.map(({ names, example }) => [names[0]!, example]);
  return [fields.map(({ names }) => names[0]!), fields.map(({ example }) => example)];
}

/** The workbook to fill in, with one plainly fictional line in each sheet. XLSX bytes. */
export async function workbookTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const name of NAMES) {
    const sheet = workbook.addWorksheet(SHEETS[name].names[0], { views: [{ rightToLeft: true }] });
    sheet.addRows(linesOf(name));
    if (name !== 'election') sheet.getRow(1).font = { bold: true };
    sheet.columns.forEach((column) => {
      column.width = 24;
      // Text, so that a spreadsheet keeps leading zeros.
      if (name === 'roll') column.numFmt = '@';
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

/** The same sheets in one CSV file, one under the other, each below its name. UTF-8 with the mark that Excel needs. */
export const csvTemplate = (): string =>
  `\ufeff${NAMES.map((name) =>
    [[SHEETS[name].names[0]], ...linesOf(name)].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''),
  ).join('\r\n')}`;
