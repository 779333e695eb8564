import { toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { decodeShuffle, hashJson, type Shuffle } from '@sandoq/protocol';
import { readPollContext } from '../../casting/index.ts';
import type { Deps } from '../../deps.ts';
import { withTenant } from '../../platform/index.ts';
import { findHelp, notingRefusals, refusedTrustee, type TrusteeSession } from '../../trustees/index.ts';
import { doMixed } from './do-mixed.ts';
import type { MixedState } from './mixed-task.ts';
import { readMixed } from './read-mixed.ts';
import { takeShuffle } from './take-shuffle.ts';

/** What a shuffle is checked against; undefined when the very same was taken before. */
async function readTurn(
  deps: Deps,
  { operatorId, electionId }: TrusteeSession,
  body: Shuffle,
): Promise<{ readonly state: MixedState; readonly name: string } | undefined> {
  return withTenant(deps.db, operatorId, async (tx) => {
    const before = await findHelp(tx, electionId, body.trustee, 'shuffle');
    if (before !== undefined) {
      if (toBase64Url(before) !== hashJson(body)) throw refusedTrustee('trustee-step-taken');
      return undefined;
    }
    const poll = await readPollContext(tx, electionId);
    const state = poll && (await readMixed(tx, electionId, poll));
    if (poll === undefined || state === undefined) throw refusedTrustee('tally-none');
    if (state.shufflers.length >= state.threshold) throw refusedTrustee('shuffle-late');
    if (body.round !== state.shufflers.length + 1) throw refusedTrustee('shuffle-turn');
    const name = poll.manifest.trustees.members[body.trustee - 1]?.name.fa ?? String(body.trustee);
    return { state, name };
  });
}

/**
 * Takes a trustee's shuffle (canonical JSON) into the record when its proofs hold and nobody was faster. The same body
 * again changes nothing.
 * @throws trustee-body-malformed, trustee-body-not-yours, tally-none, trustee-step-taken, shuffle-late, shuffle-turn,
 *   shuffle-wrong
 */
export async function acceptShuffle(deps: Deps, session: TrusteeSession, text: string): Promise<void> {
  const decoded = decodeShuffle(utf8Bytes(text));
  if (!decoded.ok) throw refusedTrustee('trustee-body-malformed');
  const body = decoded.value;
  if (body.trustee !== session.trustee) throw refusedTrustee('trustee-body-not-yours');
  await notingRefusals(deps, session, async () => {
    const turn = await readTurn(deps, session, body);
    if (turn === undefined) return;
    const { state, name } = turn;
    const [wrong] = await doMixed({ kind: 'check-shuffle', state, body });
    if (wrong !== undefined)
      throw refusedTrustee('shuffle-wrong', { name, reason: `${wrong.check} ${wrong.code}` });
    const { operatorId, electionId, linkId } = session;
    await withTenant(deps.db, operatorId, (tx) =>
      takeShuffle(tx, deps, { operatorId, electionId, actor: { kind: 'trustee', id: linkId } }, state, body),
    );
  });
}
