import { plainPaths, type ContestView, type ElectionSummary, type ElectionView } from '@sandoq/contract';
import { ranksOf, ruleOf, thresholdOf } from './contest-of.ts';
import type { Election, Line } from './store.ts';
import type { StoredContest } from './tables.ts';
import { instantOf } from './times.ts';
import { trusteesView } from './trustees-of.ts';

/** What lists of elections show. Where a poll was closed before its time, `closes` is when that was. */
export const electionSummary = (line: Line): ElectionSummary => {
  const { id, title, organizer, state, opens, closes, closedAt } = line;
  const end = Math.min(closes.getTime(), closedAt?.getTime() ?? Infinity);
  return { id, title, organizer, state, opens: instantOf(opens.getTime()), closes: instantOf(end) };
};

const photoPath = (election: string, photo: string): string =>
  plainPaths.candidatePhoto.replace(':election', election).replace(':photo', photo);

/** A contest as pages show it; candidates in the order they are given. */
export function contestView(election: string, contest: StoredContest): ContestView {
  const { id, title } = contest;
  if (contest.kind === 'text') return { kind: contest.kind, id, title, points: contest.points };
  const candidates = contest.candidates.map((candidate) => ({
    ...candidate,
    photo: candidate.photo && photoPath(election, candidate.photo),
  }));
  const { seats, alternates } = contest;
  const shared = { id, title, seats, alternates, candidates };
  if (contest.kind === 'ranking')
    return { ...shared, kind: contest.kind, rule: contest.rule, ranks: ranksOf(contest) };
  if (contest.kind === 'score') return { ...shared, kind: contest.kind, maxScore: contest.maxScore };
  const { min, max, perOption, blank } = contest;
  const threshold = thresholdOf(contest) ?? null;
  return { ...shared, kind: 'choice', rule: ruleOf(contest), threshold, min, max, perOption, blank };
}

/** The public page of an election. `now` in milliseconds; `weighted` when somebody has more than one vote. */
export const electionView = (election: Election, now: number, weighted: boolean): ElectionView => ({
  ...electionSummary(election),
  serverTime: instantOf(now),
  supportPhone: election.supportPhone,
  confirmation: election.confirmation,
  randomOrder: election.randomOrder,
  revoting: election.revoting,
  weighted,
  custody: election.custody,
  sessionMinutes: election.sessionMinutes,
  singleTrustee: election.trustees.members.length === 1,
  trustees: trusteesView(election.trustees),
  contests: election.contests.map((contest) => contestView(election.id, contest)),
});
