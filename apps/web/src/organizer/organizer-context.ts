import type { Output } from '@sandoq/contract/client';
import { createContext, use } from 'react';

/** Who is signed in. */
export const OrganizerContext = createContext<Output<'readOrganizerSession'> | null>(null);

/** Who is signed in; for screens below the sign-in only. */
export function useOrganizer(): Output<'readOrganizerSession'> {
  const session = use(OrganizerContext);
  if (session === null) throw new TypeError('no organiser is signed in here');
  return session;
}
