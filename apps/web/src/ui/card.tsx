import type { ReactNode } from 'react';

/** A sheet on the paper. */
export function Card({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <section className="my-4 rounded-box border border-hairline bg-card p-4 sm:p-5">
      {title !== undefined && <h2 className="mb-2">{title}</h2>}
      {children}
    </section>
  );
}
