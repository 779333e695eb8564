import { useState } from 'react';
import type { ReactNode } from 'react';
import { pressed, sortRows } from './sort-rows.ts';
import type { Sorting } from './sort-rows.ts';

/** A column of a data table: what it shows, and by what it sorts. */
export interface DataColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** By this the column sorts; without it, it does not. */
  readonly value?: (row: Row) => string | number;
  readonly align?: 'end';
  readonly rowHead?: boolean;
  /** Not on paper: buttons. */
  readonly screenOnly?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sortedBy: Sorting<string>;
}

/** A dense table whose columns sort by a press of their heads; scrolls sideways when narrow, prints whole. */
export function DataTable<Row>({ caption, columns, rows, keyOf, sortedBy }: DataTableProps<Row>) {
  const [sorting, setSorting] = useState(sortedBy);
  const values = new Map(columns.map((column) => [column.key, column.value]));
  const sorted = sortRows(rows, sorting, (row, by) => values.get(by)?.(row) ?? '');
  const side = (column: DataColumn<Row>) =>
    `px-3 ${column.align === 'end' ? 'text-end tabular-nums' : 'text-start'} ${column.screenOnly ? 'print:hidden' : ''}`;
  return (
    <section
      aria-label={caption}
      // Scrolls sideways, so that the keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="my-3 overflow-x-auto rounded-box border border-hairline bg-card print:overflow-visible"
    >
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            {columns.map((column) => {
              const here = sorting.by === column.key;
              const order = sorting.descending ? 'descending' : 'ascending';
              return (
                <th
                  key={column.key}
                  scope="col"
                  {...(here ? { 'aria-sort': order } : {})}
                  className={`py-1 text-sm whitespace-nowrap ${side(column)}`}
                >
                  {column.value === undefined ? (
                    column.head
                  ) : (
                    <button
                      type="button"
                      className="inline-flex min-h-11 cursor-pointer items-center gap-1 font-bold"
                      onClick={() => setSorting(pressed(sorting, column.key))}
                    >
                      {column.head}
                      <span aria-hidden="true" className={`no-print ${here ? '' : 'invisible'}`}>
                        {sorting.descending ? '↓' : '↑'}
                      </span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)} className="break-inside-avoid border-b border-hairline last:border-0">
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row" className={`py-2 font-semibold ${side(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={`py-2 ${side(column)}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
