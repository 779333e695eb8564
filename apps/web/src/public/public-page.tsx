import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { Page } from '../ui/index.ts';
import { publicMessages } from './messages.ts';

/** The frame of the pages that everybody may see: with the ways to the first page and to the guide. */
export function PublicPage(props: Omit<ComponentProps<typeof Page>, 'head'>) {
  const t = publicMessages.useMessages();
  const link = 'inline-flex min-h-11 items-center font-semibold';
  return (
    <Page
      {...props}
      head={
        <nav aria-label={t.navigation} className="no-print flex gap-x-4">
          <Link to="/" className={link}>
            {t.home}
          </Link>
          <Link to="/guide" className={link}>
            {t.guideCard}
          </Link>
        </nav>
      }
    />
  );
}
