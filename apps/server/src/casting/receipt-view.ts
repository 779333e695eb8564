import type { ReceiptView } from '@sandoq/contract';
import { utf8Text } from '@sandoq/kernel';
import { decodeReceipt, displayTracker, hashToHex } from '@sandoq/protocol';
import { toBase64Url } from '@sandoq/kernel';
import { anchorsOf } from '../anchors/index.ts';
import type { Deps } from '../deps.ts';
import { instantOf } from '../elections/index.ts';
import { withTenant } from '../platform/index.ts';
import { readBody, readReceipt, sequencerOf } from '../record/index.ts';
import { readVoter, type VoterSession } from '../voters/index.ts';
import { refused } from './refusals.ts';
import { readParticipation, readRevision, readVoterState } from './store.ts';

const RECORD_WAIT_MS = 3_000;

/** What the voter keeps (S0-13), shown to the voter's own session only. @throws receipt-none before the ballot is in the log */
export async function receiptView(deps: Deps, voter: VoterSession): Promise<ReceiptView> {
  const { operatorId, electionId, voterId } = voter;
  const cast = await withTenant(deps.db, operatorId, (tx) => readVoterState(tx, electionId, voterId));
  const bytes = cast?.castTracker;
  if (!bytes) throw refused('receipt-none');
  const tracker = toBase64Url(bytes);
  const recordUrl = (of: string): string =>
    `${deps.config.publicUrl}/e/${electionId}/record/t/${hashToHex(of)}`;
  await sequencerOf(deps).recorded({ operatorId, electionId }, tracker, RECORD_WAIT_MS);
  return withTenant(deps.db, operatorId, async (tx) => {
    const receipt = await readReceipt(tx, electionId, bytes);
    const ballot = await readBody(tx, electionId, bytes);
    const person = await readVoter(tx, voterId);
    const participation = await readParticipation(tx, electionId, voterId);
    if (!receipt || !ballot || !person || !participation) throw refused('receipt-none');
    const replaced =
      cast.castRevision! > 1
        ? await readRevision(tx, electionId, cast.key!, cast.castRevision! - 1)
        : undefined;
    const anchors = await anchorsOf(tx, electionId, receipt.index);
    const decoded = decodeReceipt(receipt.bytes);
    if (!decoded.ok) throw new Error('a receipt that cannot be read');
    return {
      licence: person.licence,
      nationalId: person.nationalId,
      voterName: person.name,
      time: instantOf(participation.at.getTime()),
      ip: participation.ip,
      weight: 1,
      tracker,
      ballots: [
        {
          weight: 1,
          trackerForPeople: displayTracker(tracker),
          index: receipt.index,
          recordUrl: recordUrl(tracker),
          replaces:
            replaced === undefined
              ? null
              : {
                  trackerForPeople: displayTracker(toBase64Url(replaced)),
                  recordUrl: recordUrl(toBase64Url(replaced)),
                },
          anchors: anchors.map(({ network, url, notice }) => ({
            network,
            url: url ?? `${deps.config.publicUrl}/record/${electionId}/body/${notice}`,
          })),
          receipt: decoded.value,
          ballot: utf8Text(ballot),
        },
      ],
    };
  });
}
