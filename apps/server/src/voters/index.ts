import type { Domain } from '../deps.ts';
import { inviteVotersJob } from './invitations/invite.ts';
import { setInvitationStatus } from './invitations/store.ts';
import type { VoterNeeds } from './poll-facts.ts';
import { voterRoutes } from './routes.ts';
import { sweepLoginsJob } from './sweep.ts';

export { inviteAll, inviteVoter } from './invitations/invite.ts';
export { countInvitations } from './invitations/store.ts';
export type { PollFacts, VoterNeeds } from './poll-facts.ts';
export { importRoll, type RollOf } from './roll/import-roll.ts';
export { readRollSheet, type SheetLine } from './roll/read-roll-sheet.ts';
export { readSheet } from './roll/read-sheet.ts';
export { checkUnpackedSize } from './roll/unpacked-size.ts';
export { readRollPage, type RollLine, type RollQuery } from './roll/roll-page.ts';
export type { RollRow } from './roll/roll-row.ts';
export {
  countRoll,
  eachRollVoter,
  findVotersByMobile,
  isWeighted,
  readVoter,
  readVoters,
  rollPhones,
  sumWeights,
  type FoundVoter,
  type RollVoter,
} from './roll/store.ts';
export { requireVoter, type VoterSession } from './session/require-voter.ts';
export { publishVoterEvent, type VoterEvent } from './session/voter-events.ts';

/** Who may vote, how they are invited, and how they sign in. */
export const createVoters = (needs: VoterNeeds): Domain => ({
  name: 'voters',
  routes: (app, deps) => voterRoutes(app, deps, needs),
  jobs: [inviteVotersJob(needs), sweepLoginsJob],
  async onSmsNews(tx, { purpose, messageId, status }) {
    if (purpose === 'invitation') await setInvitationStatus(tx, messageId, status);
  },
});
