import { searchKey } from './letters.ts';

const HEADERS = {
  licence: [
    'شماره پروانه',
    'پروانه',
    'شماره پروانه اشتغال',
    'شماره عضویت',
    'licence',
    'license',
    'licence number',
    'license number',
  ],
  nationalId: ['کد ملی', 'شماره ملی', 'کد ملی نماینده', 'کد ملی عضو', 'national id', 'national code'],
  name: ['نام و نام خانوادگی', 'نام و نشان', 'نام کامل', 'name', 'full name'],
  firstName: ['نام', 'نام کوچک', 'first name'],
  lastName: ['نام خانوادگی', 'فامیل', 'فامیلی', 'last name', 'family name', 'surname'],
  mobile: [
    'موبایل',
    'شماره موبایل',
    'تلفن همراه',
    'شماره تلفن همراه',
    'شماره همراه',
    'همراه',
    'mobile',
    'mobile number',
    'phone',
    'cell',
  ],
  style: ['نوع برگه', 'برگه', 'ballot style', 'style'],
  weight: [
    'وزن',
    'سهم',
    'سهام',
    'تعداد سهم',
    'تعداد سهام',
    'تعداد رأی',
    'وزن رأی',
    'weight',
    'shares',
    'votes',
  ],
} as const;

/** A column of a roll, whatever language names it. */
export type RollColumn = keyof typeof HEADERS;

/** Headers are compared by their letters alone, without what stands in parentheses. */
const keyOf = (header: string): string => searchKey(header.replace(/\(.*?\)/g, '')).replace(/[^\p{L}]/gu, '');

/**
 * Finds the columns of a roll by the names in its first row, Persian or English, in any order: where each stands, counted
 * from 0. Names that mean nothing here are passed over, and of two that mean the same the first counts. Whoever reads a
 * roll reads it with this, so that the platform and a registrar find the same in one file.
 */
export function rollColumns(header: readonly string[]): ReadonlyMap<RollColumn, number> {
  const named = new Map(
    Object.entries(HEADERS).flatMap(([column, names]) =>
      names.map((name) => [keyOf(name), column as RollColumn] as const),
    ),
  );
  const columns = new Map<RollColumn, number>();
  for (const [at, cell] of header.entries()) {
    const column = named.get(keyOf(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
}

/** What stands in one column of a line, trimmed; empty where the roll has no such column. */
export function rollCell(
  columns: ReadonlyMap<RollColumn, number>,
  cells: readonly string[],
  column: RollColumn,
): string {
  const at = columns.get(column);
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** The name in a line: the column of whole names where there is one, otherwise the first and last name. */
export const rollName = (columns: ReadonlyMap<RollColumn, number>, cells: readonly string[]): string =>
  columns.has('name')
    ? rollCell(columns, cells, 'name')
    : `${rollCell(columns, cells, 'firstName')} ${rollCell(columns, cells, 'lastName')}`;
