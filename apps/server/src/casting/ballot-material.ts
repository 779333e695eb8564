import { bytesToHex, toBase64Url } from '@sandoq/kernel';
import type { BallotMaterial, ContestView } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { contestView, findElection } from '../elections/index.ts';
import { withTenant, type Sealer } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { openCredentials } from './credentials.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { readPollContext } from './poll-context.ts';
import { refused } from './refusals.ts';

/** The voter's own order of candidates: as good as random, and the same whenever the page is opened again. */
function inVotersOrder(sealer: Sealer, voterId: string, contest: ContestView): ContestView {
  // For, against, abstain stand as everybody knows them; where voters write there is no order.
  if (contest.kind === 'text' || (contest.kind === 'choice' && contest.rule === 'yes-no-abstain'))
    return contest;
  const keyed = contest.candidates.map((candidate) => ({
    candidate,
    key: bytesToHex(sealer.keyedHash('candidate-order', `${voterId}/${contest.id}/${candidate.id}`)),
  }));
  const candidates = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ candidate }) => candidate);
  return { ...contest, candidates };
}

/** What the voter's page needs to make a ballot: context, key, the voter's own credentials, candidates in order. */
export async function ballotMaterial(deps: Deps, voter: VoterSession): Promise<BallotMaterial> {
  const { operatorId, electionId, voterId } = voter;
  const { sealer, clock, db } = deps;
  return withTenant(db, operatorId, async (tx) => {
    const election = await findElection(tx, electionId);
    if (election === undefined) throw refused('poll-not-open');
    demandOpenPoll(election, clock.now());
    const poll = await readPollContext(tx, electionId);
    if (poll === undefined) throw refused('poll-not-open');
    const opened = await openCredentials(tx, sealer, electionId, voterId);
    const style = opened[0]?.style;
    if (style === undefined) throw refused('credential-missing');
    const credentials = opened.map(({ key, secret, weight }) => ({ key, secret, weight }));
    const inStyle = new Set(poll.manifest.styles.find(({ id }) => id === style)?.contests);
    const contests = election.contests
      .filter(({ id }) => inStyle.has(id))
      .map((contest) => contestView(electionId, contest))
      .map((contest) => (election.randomOrder ? inVotersOrder(sealer, voterId, contest) : contest));
    const draftKey = toBase64Url(sealer.keyedHash('draft', `${electionId}/${voterId}`));
    return {
      context: poll.context,
      key: poll.key,
      style,
      credentials,
      draftKey,
      contests,
    };
  });
}
