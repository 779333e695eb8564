import type { ChoiceView, ContestView } from '@sandoq/contract';
import { checkSelection, mayBeBlank } from '@sandoq/rules';
import type { SelectionRefusal } from '@sandoq/rules';
import type { Choices } from './draft-storage.ts';
import { castText, hasForbiddenSigns, lettersLeft } from './written-text.ts';

/** What is wrong with an answer: `too-long` by about so many letters. */
export type SelectionFault =
  | SelectionRefusal
  | { readonly code: 'too-long'; readonly over: number }
  | { readonly code: 'forbidden-signs' };

/** The numbers given in a contest (votes, ranks or scores) by candidate; who has none is not named or has 0. */
export function numbersGiven(
  { id }: Pick<ContestView, 'id'>,
  choices: Choices,
): Readonly<Record<string, number>> {
  const answer = choices[id];
  return answer === undefined || typeof answer === 'string' ? {} : answer;
}

/** What is written in a contest. */
export function textGiven({ id }: Pick<ContestView, 'id'>, choices: Choices): string {
  const answer = choices[id];
  return typeof answer === 'string' ? answer : '';
}

/** How many votes are given in a contest; of a ranking or scores, how many candidates have one; of a text, 1 or none. */
export function countGiven(contest: ContestView, choices: Choices): number {
  if (contest.kind === 'text') return castText(textGiven(contest, choices)) === '' ? 0 : 1;
  const numbers = Object.values(numbersGiven(contest, choices));
  if (contest.kind === 'choice') return numbers.reduce((sum, votes) => sum + votes, 0);
  return numbers.filter((number) => number > 0).length;
}

function choiceFault(contest: ChoiceView, choices: Choices): SelectionRefusal | null {
  const selection = Object.entries(numbersGiven(contest, choices)).flatMap(([option, votes]) =>
    Array.from({ length: votes }, () => option),
  );
  const { candidates, ...rules } = contest;
  const checked = checkSelection({ ...rules, options: candidates }, selection);
  return checked.ok ? null : checked.error;
}

/** What is wrong with the answer to a contest, or null. Ranks and scores are given by buttons and cannot be wrong. */
export function selectionFault(contest: ContestView, choices: Choices): SelectionFault | null {
  if (contest.kind === 'choice') return choiceFault(contest, choices);
  if (contest.kind !== 'text') return null;
  const written = textGiven(contest, choices);
  if (hasForbiddenSigns(written)) return { code: 'forbidden-signs' };
  const left = lettersLeft(contest, written);
  return left < 0 ? { code: 'too-long', over: -left } : null;
}

/** The smallest number of votes that a ballot may hold in the contest, as told to the voter. */
export const leastVotes = (contest: ChoiceView): number => (mayBeBlank(contest) ? 0 : contest.min);

/** The choices as they are cast. */
export const castChoices = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([contest, answer]) => [
      contest,
      typeof answer === 'string' ? castText(answer) : answer,
    ]),
  );
