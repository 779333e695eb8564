import type { Text } from '@sandoq/contract';
import type { Contest, Text as RecordText } from '@sandoq/protocol';
import { candidatesOf, ranksOf, ruleOf, thresholdOf } from './contest-of.ts';
import type { StoredContest } from './tables.ts';

/** A text of the API as the record writes it: an absent language is left out. */
export const recordText = ({ fa, en }: Text): RecordText => (en === undefined ? { fa } : { fa, en });

/** A contest as the manifest has it (protocol §3.1, §9.1). */
export function manifestContest(contest: StoredContest): Contest {
  const named = { id: contest.id, title: recordText(contest.title) };
  if (contest.kind === 'text') return { ...named, kind: contest.kind, points: contest.points };
  const options = candidatesOf(contest).map(({ id, number, title }) => ({
    id,
    number,
    title: recordText(title),
  }));
  const { seats, alternates } = contest;
  const shared = { ...named, options, seats, alternates };
  if (contest.kind === 'ranking')
    return { ...shared, kind: contest.kind, ranks: ranksOf(contest), rule: contest.rule };
  if (contest.kind === 'score')
    return { ...shared, kind: contest.kind, maxScore: contest.maxScore, rule: 'score' };
  const { perOption, min, max, blank } = contest;
  const threshold = thresholdOf(contest);
  const rule = ruleOf(contest);
  return { ...shared, kind: 'choice', perOption, min, max, blank, rule, ...(threshold && { threshold }) };
}
