import { parseCanonical, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import {
  checkShuffleHead,
  decodeShuffle,
  hashJson,
  mixedContests,
  nobleKernel,
  verificationKeys,
  type BodyFinding,
  type Shuffle,
} from '@sandoq/protocol';
import { readPollContext, type PollContext } from '../../casting/index.ts';
import type { Deps } from '../../deps.ts';
import { withTenant, type TenantTx } from '../../platform/index.ts';
import { readFrame } from '../../record/index.ts';
import {
  findHelp,
  notingRefusals,
  readCeremony,
  refusedTrustee,
  trusteeNames,
  whoHelped,
  type TrusteeSession,
} from '../../trustees/index.ts';
import { oneCheck } from '../one-check.ts';
import { doCount } from '../threads/do-count.ts';
import type { MixedState } from './mixed-state.ts';
import { readMixed } from './read-mixed.ts';
import { takeShuffle } from './take-shuffle.ts';

/** @throws shuffle-late, shuffle-turn */
function demandTurn({ round }: Shuffle, taken: number, threshold: number): void {
  if (taken >= threshold) throw refusedTrustee('shuffle-late');
  if (round !== taken + 1) throw refusedTrustee('shuffle-turn');
}

/** @throws shuffle-wrong when there is a finding */
function demandNone({ manifest }: PollContext, { trustee }: Shuffle, [wrong]: readonly BodyFinding[]): void {
  if (wrong === undefined) return;
  throw refusedTrustee('shuffle-wrong', {
    ...trusteeNames(manifest, trustee),
    reason: `${wrong.check} ${wrong.code}`,
  });
}

/** What costs little: whose it is, whether it is their turn, their signature. @returns undefined when it was taken before */
async function readHead(tx: TenantTx, electionId: string, body: Shuffle): Promise<PollContext | undefined> {
  const before = await findHelp(tx, electionId, body.trustee, 'shuffle');
  if (before !== undefined) {
    if (toBase64Url(before) !== hashJson(body)) throw refusedTrustee('trustee-step-taken');
    return undefined;
  }
  const poll = await readPollContext(tx, electionId);
  const [tally] = await readFrame(tx, electionId, ['tally']);
  if (poll === undefined || tally === undefined || mixedContests(poll.manifest).length === 0)
    throw refusedTrustee('tally-none');
  const seen = await whoHelped(tx, electionId, 'shuffle');
  demandTurn(body, seen.length, poll.manifest.trustees.threshold);
  const { progress } = await readCeremony(tx, electionId);
  const expected = {
    context: poll.context,
    tally: hashJson(parseCanonical(tally.content)),
    round: seen.length + 1,
    verificationKeys: verificationKeys(progress.coefficients),
    seen,
  };
  demandNone(poll, body, checkShuffleHead(nobleKernel, expected, body));
  return poll;
}

async function readState(
  tx: TenantTx,
  electionId: string,
  poll: PollContext,
  body: Shuffle,
): Promise<MixedState> {
  const mixed = await readMixed(tx, electionId, poll);
  if (mixed === undefined) throw new Error(`${electionId} has a tally and nothing to shuffle`);
  demandTurn(body, mixed.shufflers.length, mixed.threshold);
  return mixed;
}

async function checkAndTake(deps: Deps, session: TrusteeSession, body: Shuffle): Promise<void> {
  const { operatorId, electionId, linkId } = session;
  const poll = await withTenant(deps.db, operatorId, (tx) => readHead(tx, electionId, body));
  if (poll === undefined) return;
  const mixed = await withTenant(deps.db, operatorId, (tx) => readState(tx, electionId, poll, body));
  demandNone(poll, body, await doCount(electionId, { kind: 'check-shuffle', mixed, body }));
  const actor = { kind: 'trustee', id: linkId } as const;
  await withTenant(deps.db, operatorId, (tx) =>
    takeShuffle(tx, deps, { operatorId, electionId, actor }, mixed, body),
  );
}

/**
 * Takes a trustee's shuffle (canonical JSON) into the record when its proofs hold and nobody was faster. The proofs are
 * checked in a thread and without the log's lock. The same body again changes nothing.
 * @throws trustee-busy, trustee-body-malformed, trustee-body-not-yours, tally-none, trustee-step-taken, shuffle-late,
 *   shuffle-turn, shuffle-wrong
 */
export async function acceptShuffle(deps: Deps, session: TrusteeSession, text: string): Promise<void> {
  await oneCheck(deps, session, text, async () => {
    const decoded = decodeShuffle(utf8Bytes(text));
    if (!decoded.ok) throw refusedTrustee('trustee-body-malformed');
    if (decoded.value.trustee !== session.trustee) throw refusedTrustee('trustee-body-not-yours');
    await notingRefusals(deps, session, () => checkAndTake(deps, session, decoded.value));
  });
}
