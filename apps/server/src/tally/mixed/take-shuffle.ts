import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { hashJson, type Shuffle } from '@sandoq/protocol';
import type { Deps } from '../../deps.ts';
import { findElection } from '../../elections/index.ts';
import { audit, enqueue, type Actor, type TenantTx } from '../../platform/index.ts';
import { appendNow, lockLog } from '../../record/index.ts';
import {
  findHelp,
  whoHelped,
  noteHelp,
  refusedTrustee,
  sendLinks,
  tellTrusteesMoved,
} from '../../trustees/index.ts';
import type { MixedState } from './mixed-state.ts';
import { serverPart } from './server-part.ts';

/** An election, and who shuffled. */
export interface Shuffled {
  readonly operatorId: string;
  readonly electionId: string;
  readonly actor: Actor;
}

/**
 * Puts a shuffle that was checked against `state` into the record, if nobody was faster; the very same changes nothing. With the last that is needed
 * the trustees are asked to decrypt, and the server does its part.
 * @throws shuffle-turn when another shuffle was taken meanwhile
 */
export async function takeShuffle(
  tx: TenantTx,
  deps: Deps,
  { operatorId, electionId, actor }: Shuffled,
  state: MixedState,
  body: Shuffle,
): Promise<void> {
  await lockLog(tx, electionId);
  const own = await findHelp(tx, electionId, body.trustee, 'shuffle');
  if (own !== undefined && toBase64Url(own) === hashJson(body)) return;
  const taken = await whoHelped(tx, electionId, 'shuffle');
  if (taken.length !== state.shufflers.length) throw refusedTrustee('shuffle-turn');
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'shuffle', body }]);
  const at = deps.clock.now();
  const { trustee } = body;
  const hash = fromBase64Url(hashJson(body));
  await noteHelp(tx, { operatorId, electionId, trustee, step: 'shuffle', content: hash, at: new Date(at) });
  await audit(tx, operatorId, { at, actor, act: 'trustee.shuffle', subject: `election:${electionId}` });
  await tellTrusteesMoved(tx, { operatorId, electionId });
  if (taken.length + 1 < state.threshold) return;
  const election = await findElection(tx, electionId);
  if (election !== undefined) await sendLinks(tx, deps, election, 'count');
  await enqueue(tx, serverPart, { operatorId, electionId });
}
