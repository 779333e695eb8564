import type { z } from 'zod';
import type { organizerSession } from '@sandoq/contract';
import {
  clearSessionCookie,
  publish,
  revokeSessions,
  serve,
  setSessionCookie,
  withTenant,
} from '../platform/index.ts';
import type { App } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { requireOrganizer, signedOutChannel } from './require-organizer.ts';
import { signIn, type OperatorNeeds } from './sign-in.ts';
import { readOperator, readOrganizer } from './store.ts';

async function describe(
  deps: Deps,
  operatorId: string,
  name: string,
): Promise<z.output<typeof organizerSession>> {
  const operator = await readOperator(deps.db, operatorId);
  if (operator === undefined) throw new Error('a session names an operator that is not there');
  return { name, operator, serverTime: instant(deps.clock.now()) };
}

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Doors of the organiser's session. */
export function organizerRoutes(app: App, deps: Deps, needs: OperatorNeeds): void {
  serve(app, 'startOrganizerSession', async ({ body, request, reply }) => {
    const { token, session, user } = await signIn(needs, deps, { ...body, ip: request.ip });
    setSessionCookie(deps, reply, token, session);
    return describe(deps, user.operatorId, user.name);
  });

  serve(app, 'readOrganizerSession', async ({ request }) => {
    const { userId, operatorId } = await requireOrganizer(deps, request);
    const user = await withTenant(deps.db, operatorId, (tx) => readOrganizer(tx, userId));
    return describe(deps, operatorId, user?.name ?? '');
  });

  serve(app, 'endOrganizerSession', async ({ request, reply }) => {
    const { userId, operatorId } = await requireOrganizer(deps, request);
    await withTenant(deps.db, operatorId, async (tx) => {
      await revokeSessions(tx, { kind: 'organizer', subjectId: userId }, 'signed-out', deps.clock.now());
      await publish(tx, signedOutChannel(userId), {});
    });
    clearSessionCookie(deps, reply, 'organizer');
    return {};
  });
}
