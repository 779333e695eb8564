import type { Clock, Random, TenantTx } from '../platform/index.ts';
import { hashPassword } from './password.ts';
import { insertOrganizer } from './store.ts';

/** Lets somebody sign in for the transaction's organisation; nothing happens when the username is taken. */
export async function addOrganizer(
  tx: TenantTx,
  deps: { readonly clock: Clock; readonly random: Random },
  user: {
    readonly operatorId: string;
    readonly username: string;
    readonly password: string;
    readonly name: string;
  },
): Promise<void> {
  const { password, username, ...rest } = user;
  await insertOrganizer(tx, {
    ...rest,
    id: deps.random.id(),
    username: username.toLowerCase(),
    passwordHash: await hashPassword(password),
    createdAt: new Date(deps.clock.now()),
  });
}
