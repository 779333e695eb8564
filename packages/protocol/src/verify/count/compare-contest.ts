import { sameJson, type Json } from '@sandoq/kernel';
import type { ContestResult } from '../../result/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

const fields = (contest: ContestResult): string => Object.keys(contest).toSorted().join();

/** Says whether a result has the contests that it must, each in the form of its kind. */
export const sameKinds = (given: readonly ContestResult[], computed: readonly ContestResult[]): boolean =>
  given.length === computed.length &&
  computed.every((contest, i) => given[i]!.id === contest.id && fields(given[i]!) === fields(contest));

function outcomeOf(contest: ContestResult): Json {
  if (contest.elected === undefined) return null;
  const { elected, alternates, ties } = contest;
  return { elected, alternates, ties };
}

/** V34 and V35 of a choice contest, V45 and V46 of a mixed one. Both must be of one kind. */
export function compareContest(given: ContestResult, computed: ContestResult): readonly BodyFinding[] {
  const contest = computed.id;
  const found: BodyFinding[] = [];
  const listsHold = sameJson(outcomeOf(given), outcomeOf(computed));
  if (given.totals !== undefined) {
    if (computed.totals === undefined || !sameJson(given.totals, computed.totals))
      found.push(finding('V34', 'totals', { contest }));
    if (!listsHold) found.push(finding('V35', 'lists', { contest }));
  } else {
    if (computed.totals !== undefined || !sameJson(given.lists, computed.lists))
      found.push(finding('V45', 'votes', { contest }));
    if (!listsHold) found.push(finding('V46', 'lists', { contest }));
  }
  return found;
}
