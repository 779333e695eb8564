import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Page } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { useOrganizer } from './organizer-context.ts';

interface FrameProps {
  readonly title: string;
  readonly over?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** The frame of the organiser's pages: who is signed in, the way to the list, the way out. */
export function Frame({ title, over, width = 'wide', children }: FrameProps) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { name, operator } = useOrganizer();
  const end = useTell('endOrganizerSession');
  return (
    <Page
      title={title}
      over={over}
      width={width}
      head={
        <nav
          aria-label={t.electionsTitle}
          className="no-print flex items-center gap-x-4 sm:border-s sm:border-hairline sm:ps-4"
        >
          <Link to="/organizer" className="inline-flex min-h-11 items-center font-semibold max-sm:hidden">
            {t.electionsTitle}
          </Link>
          <span className="text-sm text-muted max-md:hidden">
            {t.signedInAs({ name: isolate(name), operator: isolate(f.text(operator.name)) })}
          </span>
          <button
            type="button"
            className="min-h-11 cursor-pointer text-primary underline underline-offset-4"
            onClick={() => end.mutate({}, { onSettled: () => void queryClient.resetQueries() })}
          >
            {t.signOut}
          </button>
        </nav>
      }
    >
      {children}
    </Page>
  );
}

// A name may run the other way than the page.
const isolate = (text: string): string => `\u2068${text}\u2069`;
