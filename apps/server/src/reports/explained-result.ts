import { parseCanonical } from '@sandoq/kernel';
import type { ContestResult } from '@sandoq/contract';
import type { ElectionResult, Lot } from '@sandoq/protocol';
import { countTurnout, type Turnout } from '../casting/index.ts';
import { contestView, manifestContest, type Election } from '../elections/index.ts';
import { onePer, type Db, type TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { isWeighted } from '../voters/index.ts';
import { contestResult } from './contest-result.ts';

/** The result of a tallied election, with its turnout and the steps of every contest's count. */
export interface ExplainedResult {
  readonly eligible: number;
  readonly ballots: number;
  readonly weighted: boolean;
  readonly turnout: Turnout;
  readonly contests: ContestResult[];
}

/** So many are kept; of them those that were asked for last. */
const KEPT = 16;

/** What this process has explained, by election; the newest last. */
const kept = onePer((_db: Db) => new Map<string, ExplainedResult>());

/**
 * Voters and their votes (shares). Where nobody has more than one these are the record's credentials and ballots; otherwise
 * the record does not say how many people they are, and the roll does.
 */
const turnoutOf = async (
  tx: TenantTx,
  election: string,
  { eligible, ballots, weighted }: Omit<ExplainedResult, 'turnout' | 'contests'>,
): Promise<Turnout> =>
  weighted
    ? countTurnout(tx, election)
    : { eligible, voted: ballots, eligibleWeight: eligible, votedWeight: ballots };

async function explain(tx: TenantTx, election: Election): Promise<ExplainedResult> {
  const { id, contests } = election;
  const frame = await readFrame(tx, id, ['result', 'lot']);
  const bodyOf = (type: string) => {
    const entry = frame.find((each) => each.type === type);
    return entry && parseCanonical(entry.content);
  };
  const { eligible, ballots, contests: counted } = bodyOf('result') as unknown as ElectionResult;
  const lot = bodyOf('lot') as unknown as Lot | undefined;
  const counts = { eligible, ballots, weighted: await isWeighted(tx, election) };
  return {
    ...counts,
    turnout: await turnoutOf(tx, id, counts),
    contests: contests.map((stored, at) =>
      contestResult({
        view: contestView(id, stored),
        contest: manifestContest(stored),
        counted: counted[at]!,
        lot,
      }),
    ),
  };
}

/**
 * The result of a tallied election, explained by counting it once more from what the record has. Rules by rounds count for
 * long, so it is done once: what is tallied does not change any more.
 */
export async function explainedResult(tx: TenantTx, db: Db, election: Election): Promise<ExplainedResult> {
  const all = kept(db);
  const known = all.get(election.id) ?? (await explain(tx, election));
  all.delete(election.id);
  all.set(election.id, known);
  const [oldest] = all.keys();
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
  return known;
}
