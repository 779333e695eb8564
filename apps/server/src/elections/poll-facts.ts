import type { Deps } from '../deps.ts';
import { withTenant, type Db, type TenantTx } from '../platform/index.ts';
import { findElection, lockElection, operatorOf, type Election } from './store.ts';
import { timesOf } from './times.ts';

/** An election by its id alone, or undefined. Drafts are found too: who asks decides what they may show. */
async function electionById(db: Db, electionId: string): Promise<Election | undefined> {
  const operatorId = await operatorOf(db, electionId);
  if (operatorId === undefined) return undefined;
  return withTenant(db, operatorId, (tx) => findElection(tx, electionId));
}

/** What the voters' door must know of an election; drafts are found too, the state says so. Times in milliseconds. */
export async function pollOf({ db }: Pick<Deps, 'db'>, electionId: string) {
  const election = await electionById(db, electionId);
  if (election === undefined) return undefined;
  const { operatorId, title, state, sessionMinutes, codeDigits, supportPhone } = election;
  const { opens, closes } = timesOf(election);
  return { electionId, operatorId, title, state, opens, closes, sessionMinutes, codeDigits, supportPhone };
}

/** Locks an election until the transaction ends, so that nobody seals it meanwhile. @returns whether it is still a draft */
export const lockDraft = async (tx: TenantTx, electionId: string): Promise<boolean> =>
  (await lockElection(tx, electionId))?.state === 'draft';
