import type { ResultView } from '@sandoq/contract';
import { countTurnout } from '../casting/index.ts';
import { isWeighted } from '../voters/index.ts';
import { parseCanonical } from '@sandoq/kernel';
import type { ElectionResult, Lot } from '@sandoq/protocol';
import {
  contestView,
  electionSummary,
  findElection,
  manifestContest,
  trusteesView,
} from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { contestResult } from './contest-result.ts';
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
  return {
    election: electionSummary(election),
    eligible: result.eligible,
    ballots: result.ballots,
    weighted: await isWeighted(tx, election),
    turnout: await countTurnout(tx, electionId),
    singleTrustee: election.trustees.members.length === 1,
    trustees: trusteesView(election.trustees),
    contests: election.contests.map((stored, at) =>
      contestResult({
        view: contestView(electionId, stored),
        contest: manifestContest(stored),
        counted: result.contests[at]!,
        lot,
      }),
    ),
  };
}
