import ExcelJS from 'exceljs';
import { SHEETS } from './sheets.ts';

/** The workbook to fill in, with one plainly fictional line in each sheet. XLSX bytes. */
export async function workbookTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [key, { names, fields }] of Object.entries(SHEETS)) {
    const sheet = workbook.addWorksheet(names[0], { views: [{ rightToLeft: true }] });
    const titles = fields.map((field) => field.names[0]);
    if (key === 'election') fields.forEach((field) => sheet.addRow([field.names[0], field.example]));
    else {
      sheet.addRow(titles).font = { bold: true };
      sheet.addRow(fields.map((field) => field.example));
    }
    sheet.columns.forEach((column) => {
      column.width = 24;
      // Text, so that a spreadsheet keeps leading zeros.
      if (key === 'roll') column.numFmt = '@';
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
