import ExcelJS from 'exceljs';
import { CHOICE_RULE_NAMES, KIND_NAMES, RANKING_RULE_NAMES } from './answer-names.ts';
import { TEMPLATE, type Filling } from './fillings.ts';
import { SHEETS, type SheetName } from './sheets.ts';

const NAMES = Object.keys(SHEETS) as SheetName[];

/** Columns whose cells are chosen from a list. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: Object.values(KIND_NAMES).map(([first]) => first!),
  rule: [...Object.values(CHOICE_RULE_NAMES), ...Object.values(RANKING_RULE_NAMES)].map(([first]) => first!),
};
/** How many lines of a sheet have such lists. */
const LISTED_LINES = 21;

/** A sheet's lines: the first sheet's below each other, the others' below the names of their columns. */
function linesOf(sheet: SheetName, filling: Filling): (string | number)[][] {
  const { fields } = SHEETS[sheet];
  const [first = {}] = filling[sheet];
  if (sheet === 'election') return fields.map(({ key, names }) => [names[0]!, first[key] ?? '']);
  const lines = filling[sheet].map((line) => fields.map(({ key }) => line[key] ?? ''));
  return [fields.map(({ names }) => names[0]!), ...lines];
}

function addLists(sheet: ExcelJS.Worksheet): void {
  for (const [at, { key }] of SHEETS.offices.fields.entries()) {
    const list = LISTS[key];
    for (let line = 2; list !== undefined && line <= LISTED_LINES; line += 1)
      sheet.getCell(line, at + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list.join(',')}"`],
      };
  }
}

/** A workbook to fill in, with plainly fictional lines. XLSX bytes. */
export async function workbookTemplate(filling = TEMPLATE): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const name of NAMES) {
    const sheet = workbook.addWorksheet(SHEETS[name].names[0], { views: [{ rightToLeft: true }] });
    sheet.addRows(linesOf(name, filling));
    if (name !== 'election') sheet.getRow(1).font = { bold: true };
    SHEETS[name].fields.forEach((_, at) => {
      const column = sheet.getColumn(at + 1);
      column.width = 24;
      // Text, so that a spreadsheet keeps leading zeros.
      if (name === 'roll' || name === 'trustees') column.numFmt = '@';
    });
    if (name === 'offices') addLists(sheet);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

/** The same sheets in one CSV file, one under the other, each below its name. UTF-8 with the mark that Excel needs. */
export const csvTemplate = (filling = TEMPLATE): string =>
  `\ufeff${NAMES.map((name) =>
    [[SHEETS[name].names[0]], ...linesOf(name, filling)]
      .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
      .join(''),
  ).join('\r\n')}`;
