import type { ElectionDefinition } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { createElection, findElection, listOfOperator, type Election } from '../elections/index.ts';
import { Refused, withTenant } from '../platform/index.ts';
import { performAct } from '../reports/index.ts';
import { DEMO_OPERATOR } from './demo-elections.ts';

const SYSTEM = { kind: 'system', id: null } as const;

/** Finds a demonstration election by its title among those that `fits`, newest first. */
async function findDemo(
  deps: Deps,
  definition: ElectionDefinition,
  fits: (election: Election) => boolean = () => true,
): Promise<Election | undefined> {
  const all = await withTenant(deps.db, DEMO_OPERATOR.id, listOfOperator);
  return all.find((election) => election.title.fa === definition.title.fa && fits(election));
}

/** The demonstration election of this definition: the one that fits, or a new draft. */
export async function ensureDemo(
  deps: Deps,
  definition: ElectionDefinition,
  fits?: (election: Election) => boolean,
): Promise<Election> {
  const known = await findDemo(deps, definition, fits);
  if (known !== undefined) return known;
  const { id: operatorId, name: organizer } = DEMO_OPERATOR;
  return withTenant(deps.db, operatorId, async (tx) => {
    const now = deps.clock.now();
    const id = await createElection(tx, deps, { operatorId, organizer, actor: SYSTEM, definition, now });
    const made = await findElection(tx, id);
    if (made === undefined) throw new Error('a demonstration election was lost');
    return made;
  });
}

/** Seals, invites and opens an election, from wherever an earlier start left it. */
export async function openDemo(deps: Deps, { id: electionId, state }: Election): Promise<void> {
  const act = (name: 'seal' | 'invite' | 'open') =>
    performAct(deps, { electionId, act: name, actor: SYSTEM });
  if (state === 'draft') await act('seal');
  if (state !== 'draft' && state !== 'sealed') return;
  await act('invite');
  try {
    await act('open');
  } catch (error) {
    // The clock may have been quicker.
    if (!(error instanceof Refused && error.code === 'act-wrong-state')) throw error;
  }
}
