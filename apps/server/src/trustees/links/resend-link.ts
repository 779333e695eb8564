import type { Deps } from '../../deps.ts';
import type { Election } from '../../elections/index.ts';
import { audit, revokeSessions, type Actor, type TenantTx } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import { linksOf } from '../store.ts';
import { tellTrusteesMoved } from '../trustee-events.ts';
import { sendLink } from './send-link.ts';

/**
 * Sends a trustee a new link at the organiser's wish; the former one, and pages opened by it, end.
 * @throws trustee-unknown
 */
export async function resendLink(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  trustee: number,
  actor: Actor,
): Promise<void> {
  const { operatorId, id: electionId, state } = election;
  const link = (await linksOf(tx, electionId)).find((each) => each.trustee === trustee);
  if (link === undefined) throw refused('trustee-unknown');
  const at = deps.clock.now();
  await revokeSessions(tx, { kind: 'trustee', subjectId: link.id }, 'replaced', at);
  await sendLink(tx, deps, election, trustee, state === 'closed' ? 'count' : 'invitation');
  const subject = `election:${electionId}`;
  await audit(tx, operatorId, { at, actor, act: 'trustee.link-sent-again', subject, details: { trustee } });
  await tellTrusteesMoved(tx, { operatorId, electionId });
}
