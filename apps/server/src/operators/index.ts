import type { Domain } from '../deps.ts';
import { organizerRoutes } from './routes.ts';
import type { OperatorNeeds } from './sign-in.ts';

export { addOrganizer } from './add-organizer.ts';
export { enrolOrganizer } from './enrol-organizer.ts';
export { requireOrganizer, signedOutChannel, type OrganizerSession } from './require-organizer.ts';
export { listOrganizers } from './list-organizers.ts';
export { type OperatorNeeds } from './sign-in.ts';
export { createOperator, readOperator, type Operator } from './store.ts';

/** Organisations and those who sign in for them. */
export const createOperators = (needs: OperatorNeeds): Domain => ({
  name: 'operators',
  routes: (app, deps) => organizerRoutes(app, deps, needs),
});
