import type { Domain } from '../deps.ts';
import { organizerRoutes } from './routes.ts';

export { addOrganizer } from './add-organizer.ts';
export { requireOrganizer, type OrganizerSession } from './require-organizer.ts';
export { createOperator, readOperator, type Operator } from './store.ts';

/** Organisations and those who sign in for them. */
export const operators: Domain = { name: 'operators', routes: organizerRoutes };
