import type { ResultView } from '@sandoq/contract';
import { parseCanonical } from '@sandoq/kernel';
import { tiesOf, type ElectionResult, type Lot } from '@sandoq/protocol';
import { contestView, electionSummary, findElection, trusteesView } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { refused } from './refusals.ts';

/** The result as the record has it, with the names of the election. @throws result-none */
export async function resultView(tx: TenantTx, electionId: string): Promise<ResultView> {
  const election = await findElection(tx, electionId);
  if (election?.state !== 'tallied' && election?.state !== 'published') throw refused('result-none');
  const frame = await readFrame(tx, electionId, ['result', 'lot']);
  const bodyOf = (type: string) => {
    const entry = frame.find((each) => each.type === type);
    return entry && parseCanonical(entry.content);
  };
  const result = bodyOf('result') as unknown as ElectionResult;
  const lot = bodyOf('lot') as unknown as Lot | undefined;
  const orderOf = (contest: string, options: readonly string[]): string[] | null => {
    const drawn = lot?.draws.find((draw) => draw.contest === contest && draw.order.includes(options[0]!));
    return drawn === undefined ? null : [...drawn.order];
  };
  return {
    election: electionSummary(election),
    eligible: result.eligible,
    ballots: result.ballots,
    singleTrustee: election.trustees.members.length === 1,
    trustees: trusteesView(election.trustees),
    contests: election.contests.map((contest, i) => {
      const counted = result.contests[i]!;
      const final = lot?.contests.find(({ id }) => id === contest.id) ?? counted;
      return {
        ...contestView(electionId, contest),
        totals: contest.candidates.map(({ id }, k) => ({ option: id, votes: counted.totals?.[k] ?? 0 })),
        elected: [...(final.elected ?? [])],
        alternateMembers: final.elected === undefined ? [] : [...final.alternates],
        ties: tiesOf(counted).map((tie) => ({
          ...tie,
          options: [...tie.options],
          order: orderOf(contest.id, tie.options),
        })),
      };
    }),
  };
}
