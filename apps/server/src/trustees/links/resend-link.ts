import { parseMobile, type Mobile } from '@sandoq/persian';
import type { Deps } from '../../deps.ts';
import type { Election } from '../../elections/index.ts';
import { audit, revokeSessions, type Actor, type TenantTx } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import { linksOf, type TrusteeLink } from '../store.ts';
import { tellTrusteesMoved } from '../trustee-events.ts';
import { sendLink } from './send-link.ts';

/** Whose link is sent again, at whose wish, and to which mobile, as it was typed; where the last one went when absent. */
export interface Resending {
  readonly trustee: number;
  readonly mobile: string | undefined;
  readonly actor: Actor;
}

function demandOwnMobile(typed: string, links: readonly TrusteeLink[], trustee: number): Mobile {
  const mobile = parseMobile(typed);
  if (!mobile.ok) throw refused('trustee-mobile-malformed');
  if (links.some((link) => link.trustee !== trustee && link.mobile === mobile.value))
    throw refused('trustee-mobile-taken');
  return mobile.value;
}

/**
 * Sends a trustee a new link at the organiser's wish, to another mobile if need be; the former one, and pages opened by it,
 * end.
 * @throws trustee-unknown, trustee-mobile-malformed, trustee-mobile-taken
 */
export async function resendLink(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  { trustee, mobile: typed, actor }: Resending,
): Promise<void> {
  const { operatorId, id: electionId, state } = election;
  const links = await linksOf(tx, electionId);
  const link = links.find((each) => each.trustee === trustee);
  if (link === undefined) throw refused('trustee-unknown');
  const mobile = typed === undefined ? link.mobile : demandOwnMobile(typed, links, trustee);
  const at = deps.clock.now();
  await revokeSessions(tx, { kind: 'trustee', subjectId: link.id }, 'replaced', at);
  await sendLink(tx, deps, election, trustee, state === 'closed' ? 'count' : 'invitation', mobile);
  const told = { at, actor, subject: `election:${electionId}`, details: { trustee } };
  if (mobile !== link.mobile) await audit(tx, operatorId, { ...told, act: 'trustee.mobile-changed' });
  await audit(tx, operatorId, { ...told, act: 'trustee.link-sent-again' });
  await tellTrusteesMoved(tx, { operatorId, electionId });
}
