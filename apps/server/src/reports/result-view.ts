import type { ResultView } from '@sandoq/contract';
import { electionSummary, findElection, trusteesView } from '../elections/index.ts';
import type { Db, TenantTx } from '../platform/index.ts';
import { explainedResult } from './explained-result.ts';
import { refused } from './refusals.ts';

/** The result as the record has it, with the names of the election. @throws result-none */
export async function resultView(tx: TenantTx, db: Db, electionId: string): Promise<ResultView> {
  const election = await findElection(tx, electionId);
  if (election?.state !== 'tallied' && election?.state !== 'published') throw refused('result-none');
  const { contests, ...counts } = await explainedResult(tx, db, election);
  return {
    election: electionSummary(election),
    ...counts,
    singleTrustee: election.trustees.members.length === 1,
    trustees: trusteesView(election.trustees),
    contests,
  };
}
