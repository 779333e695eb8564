import type { ContestView } from '@sandoq/contract';
import { checkSelection, mayBeBlank } from '@sandoq/rules';
import type { SelectionRefusal } from '@sandoq/rules';
import type { Choices } from './draft-storage.ts';

/** How many votes are given in a contest. */
export const votesGiven = (contest: ContestView, choices: Choices): number =>
  Object.values(choices[contest.id] ?? {}).reduce((sum, votes) => sum + votes, 0);

/** What is wrong with the choices in a contest, or null. */
export function selectionFault(contest: ContestView, choices: Choices): SelectionRefusal | null {
  const selection = Object.entries(choices[contest.id] ?? {}).flatMap(([option, votes]) =>
    Array.from({ length: votes }, () => option),
  );
  const { candidates, ...rules } = contest;
  const checked = checkSelection({ ...rules, options: candidates }, selection);
  return checked.ok ? null : checked.error;
}

/** The smallest number of votes that a ballot may hold in the contest, as told to the voter. */
export const leastVotes = (contest: ContestView): number => (mayBeBlank(contest) ? 0 : contest.min);
