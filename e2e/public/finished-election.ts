import type { BallotReceipt } from '@sandoq/contract/client';
import type { Journey } from '../global-setup.ts';
import { simulatedElection, simulatedRoll } from '../simulation/election-definition.ts';
import { act, openElection, organizerClient, untilState } from '../simulation/organizer.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { readManifest, vote } from '../simulation/simulated-voter.ts';

/** An election that was held and published, and the receipts of those who voted. */
export interface FinishedElection {
  readonly election: string;
  readonly receipts: readonly BallotReceipt[];
}

/**
 * Holds an election of six voters, four of whom vote, and publishes its result. `first` is the first of
 * the simulated voters, so that no phone is on two rolls at once.
 */
export async function holdElection(journey: Journey, first: number): Promise<FinishedElection> {
  const call = await organizerClient(journey);
  const voters = simulatedRoll(first + 6).slice(first);
  const election = await openElection(call, simulatedElection(Date.now() - 60_000, voters, 'inbound'));
  const around = { base: journey.address, election, random: seededRandom(`finished ${first}`) };
  const receipts: BallotReceipt[] = [];
  for (const voter of voters.slice(0, 4))
    receipts.push(
      ...(await vote(around, voter, (open) => readManifest(journey.address, open, election))).ballots,
    );
  await act(call, election, 'close');
  await untilState(call, election, 'tallied');
  await act(call, election, 'publish');
  await untilState(call, election, 'published');
  return { election, receipts };
}
