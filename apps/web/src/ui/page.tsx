import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useConnectionLost } from '../app/connection.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { uiMessages } from './messages.ts';
import { Notice } from './notice.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';

interface PageProps {
  /** The question or name of the page: its h1 and the window's title. */
  readonly title: string;
  /** Shown over the title, small: the election or the organisation. */
  readonly over?: ReactNode;
  /** In the header between brand and language: navigation. */
  readonly head?: ReactNode;
  /** Narrow pages hold text and forms; wide ones grids and tables. */
  readonly width?: 'narrow' | 'wide';
  /** False where the title is told in another way, for the eye only. */
  readonly titleShown?: boolean;
  readonly children: ReactNode;
  /** Sticks to the lower edge of the window. */
  readonly bar?: ReactNode;
}

/** The frame of every page: girih band, header, main part with its h1, footer. Puts the focus on a new title. */
export function Page({ title, over, head, width = 'narrow', titleShown = true, children, bar }: PageProps) {
  const t = uiMessages.useMessages();
  const lost = useConnectionLost();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(firstPage);
  useEffect(() => {
    document.title = `${title} · ${t.brand}`;
    firstPage = false;
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title, t.brand]);
  const column = width === 'narrow' ? 'mx-auto max-w-xl' : '';
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute -top-20 z-20 bg-card p-3 focus:top-0 print:hidden"
        onClick={(event) => {
          event.preventDefault();
          heading.current?.focus();
        }}
      >
        {t.skip}
      </a>
      <div className="girih" aria-hidden="true" />
      <header className="page-head w-full">
        <span className="brand">{t.brand}</span>
        {head}
        <span className="ms-auto print:hidden">
          <LanguageSwitch />
        </span>
      </header>
      <main id="main" className="page-main w-full grow">
        <div className={column}>
          <div aria-live="polite" className="no-print">
            {lost && <Notice kind="attention">{t.connectionLost}</Notice>}
          </div>
          {over !== undefined && <p className="mt-1 font-semibold text-muted">{over}</p>}
          <h1 ref={heading} tabIndex={-1} className={titleShown ? 'mb-4' : 'sr-only'}>
            {title}
          </h1>
          {children}
        </div>
      </main>
      {bar}
      <footer className="no-print border-t border-hairline">
        <div className="page-head">
          <SchemeSwitch />
        </div>
      </footer>
    </div>
  );
}

// The very first page of a visit keeps the browser's own focus and scrolling.
let firstPage = true;
