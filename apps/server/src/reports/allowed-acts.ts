import type { OrganizerElection } from '@sandoq/contract';
import { electionAct } from '@sandoq/contract';
import { decideAct } from '@sandoq/rules';
import { timesOf, type Election } from '../elections/index.ts';

/** Which acts the organiser may do now, and why not the others. `now` in milliseconds. */
export const allowedActs = (election: Election, now: number): OrganizerElection['acts'] =>
  electionAct.options.map((act) => {
    const decision = decideAct(timesOf(election), act, 'organizer', now);
    return { act, allowed: decision.ok, reason: decision.ok ? null : `act-${decision.error.code}` };
  });
