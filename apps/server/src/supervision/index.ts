import type { Domain } from '../deps.ts';
import { supervisionRoutes } from './routes.ts';

/** The organiser's view of elections: acts, roll, invitations, turnout as it grows. */
export const supervision: Domain = { name: 'supervision', routes: supervisionRoutes };
