import { parseCanonical, toBase64Url } from '@sandoq/kernel';
import {
  decodeBallot,
  MixedBallots,
  mixedContests,
  shuffledLists,
  verificationKeys,
  type MixedContest,
  type MixedList,
  type Shuffle,
} from '@sandoq/protocol';
import { weightsOf, type PollContext } from '../../casting/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import { newestCheckpoint, readFrame, readWithBodies } from '../../record/index.ts';
import { readCeremony } from '../../trustees/index.ts';
import type { MixedState } from './mixed-state.ts';

const AT_ONCE = 128;

/** The votes that are shuffled, of the ballots that count: of each credential the last one, at its place in the record. */
async function readInputs(
  tx: TenantTx,
  electionId: string,
  contests: readonly MixedContest[],
): Promise<readonly MixedList[]> {
  const counted = new MixedBallots(contests);
  const size = (await newestCheckpoint(tx, electionId))?.size ?? 0;
  for (let from = 0; from < size; from += AT_ONCE) {
    const entries = await readWithBodies(tx, electionId, from, Math.min(from + AT_ONCE, size));
    const ballots = entries.filter(({ type }) => type === 'ballot');
    const weights = await weightsOf(
      tx,
      electionId,
      ballots.map(({ body }) => body),
    );
    for (const [i, { content }] of ballots.entries()) {
      const ballot = decodeBallot(content);
      if (!ballot.ok) throw new Error('a ballot of the record cannot be read');
      counted.put(ballot.value, weights[i]!);
    }
  }
  return counted.lists();
}

/**
 * Where the shuffles of an election with mixed contests stand. All its ballots are read, after a shuffle too, whose lists
 * have their form from them: not to be done with the log locked. The tally must be in the record.
 * @returns undefined for an election without mixed contests, or before its tally
 */
export async function readMixed(
  tx: TenantTx,
  electionId: string,
  { manifest, context, key }: PollContext,
): Promise<MixedState | undefined> {
  const contests = mixedContests(manifest);
  if (contests.length === 0) return undefined;
  const frame = await readFrame(tx, electionId, ['tally', 'shuffle']);
  const tally = frame.find(({ type }) => type === 'tally');
  if (tally === undefined) return undefined;
  const entries = frame.filter(({ type }) => type === 'shuffle');
  const shuffles = entries.map(({ content }) => parseCanonical(content) as unknown as Shuffle);
  const inputs = await readInputs(tx, electionId, contests);
  const { progress } = await readCeremony(tx, electionId);
  const newest = shuffles.at(-1);
  const last = entries.at(-1);
  return {
    context,
    tally: toBase64Url(tally.body),
    key,
    threshold: manifest.trustees.threshold,
    verificationKeys: verificationKeys(progress.coefficients),
    contests,
    lists: newest === undefined ? inputs : shuffledLists(inputs, newest),
    shufflers: shuffles.map(({ trustee }) => trustee),
    last: last && toBase64Url(last.body),
  };
}
