import type { Domain } from '../deps.ts';
import { remindTrusteesJob } from './links/remind.ts';
import { LINK_PURPOSE } from './links/send-link.ts';
import { trusteeRoutes } from './routes.ts';
import { setLinkStatus } from './store.ts';
import { tellTrusteesMoved } from './trustee-events.ts';

export { notingRefusals } from './ceremony/submit-step.ts';
export { demandSubmitter } from './demand-submitter.ts';
export { readCeremony, type CeremonyState } from './ceremony/read-ceremony.ts';
export { requireTrustee, type TrusteeSession } from './links/require-trustee.ts';
export { resendLink } from './links/resend-link.ts';
export { sendLinks } from './links/send-link.ts';
export { openPoll } from './open-poll.ts';
export { requireKey } from './require-key.ts';
export { refused as refusedTrustee } from './refusals.ts';
export { describeTrustee, TRUSTEE_BODY_LIMIT } from './routes.ts';
export { sealElection } from './seal-election.ts';
export { openLotSeed, openServerKey, type ServerKey } from './secrets.ts';
export { organizerTrustees } from './standing.ts';
export {
  findSubmission as findHelp,
  insertSubmission as noteHelp,
  whoSubmitted as whoHelped,
} from './store.ts';
export { trusteeNames } from './trustee-names.ts';
export { tellTrusteesMoved, TRUSTEES_MOVED, type TrusteesMoved } from './trustee-events.ts';

/** Who holds the key: the making of it by all trustees, their links and pages, and the server's own part. */
export const trustees: Domain = {
  name: 'trustees',
  routes: trusteeRoutes,
  jobs: [remindTrusteesJob],
  async onSmsNews(tx, { purpose, messageId, status, operatorId }) {
    if (purpose !== LINK_PURPOSE) return;
    const electionId = await setLinkStatus(tx, messageId, status);
    if (electionId !== undefined) await tellTrusteesMoved(tx, { operatorId, electionId });
  },
};
