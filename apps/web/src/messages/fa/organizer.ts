import { acts } from './organizer/acts.ts';
import { facts } from './organizer/facts.ts';
import { files } from './organizer/files.ts';
import { home } from './organizer/home.ts';
import { people } from './organizer/people.ts';

/** Texts of the organiser’s pages. Numbers arrive written in the digits of the language. */
export const organizer = { ...home, ...acts, ...people, ...files, ...facts };

/** What every language must say here. */
export type OrganizerMessages = typeof organizer;
