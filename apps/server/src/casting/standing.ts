import type { Mobile } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { gather, onePer, withTenant } from '../platform/index.ts';
import { readVoters, type VoterSession } from '../voters/index.ts';
import { readPollContext } from './poll-context.ts';
import type { PollContext } from './proofs/proof-pool.ts';
import { readVoterStates, type VoterState } from './store.ts';
import { TOGETHER } from './together.ts';

/** Where a voter stands, and what their ballot is checked against (undefined until the poll was opened). */
export interface Standing {
  readonly state: VoterState;
  readonly mobile: Mobile;
  readonly poll: PollContext | undefined;
}

const standings = onePer(({ db }: Deps) =>
  gather<VoterSession, Standing | undefined>({
    ...TOGETHER,
    run: (voters) => {
      const { operatorId, electionId } = voters[0]!;
      const ids = voters.map(({ voterId }) => voterId);
      return withTenant(db, operatorId, async (tx) => {
        const states = await readVoterStates(tx, electionId, ids);
        const people = await readVoters(tx, ids);
        const poll = await readPollContext(tx, electionId);
        const mobiles = new Map(people.map(({ id, mobile }) => [id, mobile]));
        return ids.map((id) => {
          const [state, mobile] = [states.get(id), mobiles.get(id)];
          const value = state && mobile && { state, mobile, poll };
          return { status: 'fulfilled', value };
        });
      });
    },
  }),
);

/** Reads where a voter stands, for several who ask at the same time in one transaction; undefined for no voter of the election. */
export const readStanding = (deps: Deps, voter: VoterSession): Promise<Standing | undefined> =>
  standings(deps)(voter.electionId, voter);
