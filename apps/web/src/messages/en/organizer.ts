import type { OrganizerMessages } from '../fa/organizer.ts';
import { acts } from './organizer/acts.ts';
import { facts } from './organizer/facts.ts';
import { files } from './organizer/files.ts';
import { home } from './organizer/home.ts';
import { people } from './organizer/people.ts';

export const organizer: OrganizerMessages = { ...home, ...acts, ...people, ...files, ...facts };
