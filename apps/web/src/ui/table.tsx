import type { ReactNode } from 'react';

interface Column<Row> {
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row, for screen readers. */
  readonly rowHead?: boolean;
  readonly align?: 'start' | 'end';
}

interface TableProps<Row> {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A plain table that scrolls sideways on narrow screens and prints whole. */
export function Table<Row>({ caption, captionShown = true, columns, rows, keyOf }: TableProps<Row>) {
  const side = (column: Column<Row>) => (column.align === 'end' ? 'text-end tabular-nums' : 'text-start');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative my-4 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className={captionShown ? 'pb-2 text-start font-bold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            {columns.map((column, i) => (
              <th key={i} scope="col" className={`px-3 py-2 ${side(column)}`}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-hairline align-top">
              {columns.map((column, i) =>
                column.rowHead ? (
                  <th key={i} scope="row" className={`px-3 py-2 font-semibold ${side(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={i} className={`px-3 py-2 ${side(column)}`}>
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
