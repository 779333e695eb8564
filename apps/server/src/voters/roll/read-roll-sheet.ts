import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import { rollCell, rollColumns, rollName, type RollColumn } from '@sandoq/persian';
import type { Fault } from '../../platform/index.ts';
import { fileFault, rollFault } from './roll-fault.ts';
import type { RollRow } from './roll-row.ts';

/** A line of a sheet: its number as the sheet shows it, and the texts of its cells. */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly string[];
}

const MOST_FAULTS = 1000;

const NAMES = {
  licence: ['شماره پروانه', 'licence number'],
  nationalId: ['کد ملی', 'national ID'],
  name: ['نام و نام خانوادگی', 'name'],
  mobile: ['موبایل', 'mobile'],
} as const;

function missingColumns(columns: ReadonlyMap<RollColumn, number>): Fault[] {
  return (['licence', 'nationalId', 'name', 'mobile'] as const).flatMap((column) => {
    const there =
      columns.has(column) || (column === 'name' && (columns.has('lastName') || columns.has('firstName')));
    if (there) return [];
    const [fa, en] = NAMES[column];
    const said = [
      `ستون «${fa}» در پرونده نیست. نام ستون‌ها را در ردیف اول بنویسید.`,
      `The column “${en}” is missing. Put the names of the columns into the first row.`,
    ] as const;
    return [fileFault(`roll.header.${column}`, 'column-missing', ...said)];
  });
}

/**
 * Reads the lines of a sheet as a roll: the first line that is not empty names the columns, in Persian or English and in
 * any order; other columns are ignored, and so are empty lines. First and last name may stand apart. A sheet that gives
 * somebody another ballot is refused: nobody is to think that it was heeded.
 */
export function readRollSheet(lines: readonly SheetLine[]): Result<RollRow[], Fault[]> {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = filled;
  if (header === undefined)
    return err([fileFault('roll', 'file-empty', 'پرونده خالی است.', 'The file is empty.')]);
  const columns = rollColumns(header.cells);
  const faults = missingColumns(columns);
  if (faults.length > 0) return err(faults);
  const unequal: Fault[] = [];
  const rows = rest.map(({ row, cells }) => {
    const cell = (column: RollColumn): string => rollCell(columns, cells, column);
    if (!/^(all)?$/i.test(cell('style'))) unequal.push(rollFault(row, 'style', 'style-other'));
    return {
      row,
      licence: cell('licence'),
      nationalId: cell('nationalId'),
      name: rollName(columns, cells),
      mobile: cell('mobile'),
      ...(columns.has('weight') && { weight: cell('weight') }),
    };
  });
  return unequal.length === 0 ? ok(rows) : err(unequal.slice(0, MOST_FAULTS));
}
