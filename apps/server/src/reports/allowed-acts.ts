import type { ElectionAct, OrganizerElection, TrusteesStage } from '@sandoq/contract';
import { electionAct } from '@sandoq/contract';
import { decideAct } from '@sandoq/rules';
import { timesOf, type Election } from '../elections/index.ts';

const WAITING: Partial<Record<TrusteesStage, Partial<Record<ElectionAct, string>>>> = {
  ceremony: { invite: 'trustees-waiting', open: 'trustees-waiting' },
  failed: { invite: 'ceremony-failed', open: 'ceremony-failed' },
  shuffling: { tally: 'decryptions-missing' },
  decrypting: { tally: 'decryptions-missing' },
};

/**
 * Which acts the organiser may do now, and why not the others. `now` in milliseconds; `stage` when there are several
 * trustees; `keysMissing` when a registrar's keys are not there.
 */
export const allowedActs = (
  election: Election,
  now: number,
  stage?: TrusteesStage,
  keysMissing = false,
): OrganizerElection['acts'] =>
  electionAct.options.map((act) => {
    const decision = decideAct(timesOf(election), act, 'organizer', now);
    const waiting = act === 'seal' && keysMissing ? 'voting-keys-missing' : null;
    const reason = decision.ok ? ((stage && WAITING[stage]?.[act]) ?? waiting) : `act-${decision.error.code}`;
    return { act, allowed: reason === null, reason };
  });
