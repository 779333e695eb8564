import type { Text } from '@sandoq/contract';
import { err, ok, type Result } from '@sandoq/kernel';
import { enterTenant, inTransaction, type Clock, type Db, type Random } from '../platform/index.ts';
import { addOrganizer } from './add-organizer.ts';
import { createOperator, findOperatorByName, findOrganizer } from './store.ts';

/** Somebody who is to sign in, and for which organisation. */
export interface Enrolment {
  readonly organisation: Text;
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/** Lets somebody sign in for the organisation of this Persian name, which is made when there is none. All or nothing. */
export function enrolOrganizer(
  db: Db,
  deps: { readonly clock: Clock; readonly random: Random },
  { organisation, ...user }: Enrolment,
): Promise<Result<{ readonly operatorId: string }, 'username-taken'>> {
  return inTransaction(db, async (tx) => {
    if ((await findOrganizer(tx, user.username.toLowerCase())) !== undefined) return err('username-taken');
    const known = await findOperatorByName(tx, organisation.fa);
    const operatorId = known?.id ?? deps.random.id();
    if (known === undefined)
      await createOperator(tx, { id: operatorId, name: organisation, now: deps.clock.now() });
    await addOrganizer(await enterTenant(tx, operatorId), deps, { ...user, operatorId });
    return ok({ operatorId });
  });
}
