/** A column by which rows are sorted, and which way. */
export interface Sorting<K extends string> {
  readonly by: K;
  readonly descending: boolean;
}

/** What the press of a column's head does: sort by it, or turn the order round. */
export const pressed = <K extends string>(now: Sorting<K>, by: K): Sorting<K> => ({
  by,
  descending: now.by === by && !now.descending,
});

/** Rows sorted by a column's value: texts as Persian sorts them, the rest by size. */
export function sortRows<Row, K extends string>(
  rows: readonly Row[],
  sorting: Sorting<K>,
  value: (row: Row, by: K) => string | number,
): Row[] {
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a, sorting.by), value(b, sorting.by)));
}

const collator = new Intl.Collator('fa', { numeric: true });

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
