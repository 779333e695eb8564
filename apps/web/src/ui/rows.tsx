import type { ReactNode } from 'react';

/** Name and value pairs, one a line: receipts, settings, reviews. */
export function Rows({ rows }: { readonly rows: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="my-4 divide-y divide-hairline rounded-box border border-hairline bg-card">
      {rows.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-3">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
