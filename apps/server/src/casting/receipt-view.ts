import type { BallotReceipt, ReceiptView } from '@sandoq/contract';
import { toBase64Url, utf8Text } from '@sandoq/kernel';
import { decodeReceipt, denominate, displayTracker, hashToHex } from '@sandoq/protocol';
import { anchorsOf } from '../anchors/index.ts';
import type { Deps } from '../deps.ts';
import { instantOf } from '../elections/index.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { readBody, readReceipt } from '../record/index.ts';
import { readVoter, type VoterSession } from '../voters/index.ts';
import { allRecorded } from './ballot-set.ts';
import { readParticipation, readRevision } from './cast-votes.ts';
import { refused } from './refusals.ts';
import { readVoterState } from './store.ts';

const RECORD_WAIT_MS = 3_000;

/** A ballot that was cast: its credential with its weight, its tracker, and how many times the voter has voted. */
interface CastBallot {
  readonly key: Uint8Array;
  readonly weight: number;
  readonly tracker: Uint8Array;
  readonly revision: number;
}

/** The receipt of one ballot. @throws receipt-none before it is in the log */
async function ballotReceipt(
  tx: TenantTx,
  { config }: Deps,
  electionId: string,
  { key, weight, tracker, revision }: CastBallot,
): Promise<BallotReceipt> {
  const found = await readReceipt(tx, electionId, tracker);
  const ballot = await readBody(tx, electionId, tracker);
  if (!found || !ballot) throw refused('receipt-none');
  const receipt = decodeReceipt(found.bytes);
  if (!receipt.ok) throw new Error('a receipt that cannot be read');
  const replaced = revision > 1 ? await readRevision(tx, electionId, key, revision - 1) : undefined;
  const anchors = await anchorsOf(tx, electionId, found.index);
  const shown = (of: Uint8Array) => ({
    trackerForPeople: displayTracker(toBase64Url(of)),
    recordUrl: `${config.publicUrl}/e/${electionId}/record/t/${hashToHex(toBase64Url(of))}`,
  });
  return {
    weight,
    ...shown(tracker),
    index: found.index,
    replaces: replaced === undefined ? null : shown(replaced),
    anchors: anchors.map(({ network, url, notice }) => ({
      network,
      url: url ?? `${config.publicUrl}/record/${electionId}/body/${notice}`,
    })),
    receipt: receipt.value,
    ballot: utf8Text(ballot),
  };
}

/** What the voter keeps, shown to the voter's own session only. @throws receipt-none before all ballots are in the log */
export async function receiptView(deps: Deps, voter: VoterSession): Promise<ReceiptView> {
  const { operatorId, electionId, voterId } = voter;
  const state = await withTenant(deps.db, operatorId, (tx) => readVoterState(tx, electionId, voterId));
  if (!state?.castTracker) throw refused('receipt-none');
  const { keys, castTracker, castTrackers, castRevision } = state;
  await allRecorded(deps, { operatorId, electionId }, castTrackers, RECORD_WAIT_MS);
  return withTenant(deps.db, operatorId, async (tx) => {
    const person = await readVoter(tx, voterId);
    const participation = await readParticipation(tx, electionId, voterId);
    if (!person || !participation) throw refused('receipt-none');
    const weights = denominate(Number(person.weight));
    const ballots: BallotReceipt[] = [];
    for (const [i, tracker] of castTrackers.entries()) {
      const cast = { key: keys[i]!, weight: weights[i]!, tracker, revision: castRevision! };
      ballots.push(await ballotReceipt(tx, deps, electionId, cast));
    }
    return {
      licence: person.licence,
      nationalId: person.nationalId,
      voterName: person.name,
      time: instantOf(participation.at.getTime()),
      ip: participation.ip,
      weight: Number(person.weight),
      tracker: toBase64Url(castTracker),
      ballots,
    };
  });
}
