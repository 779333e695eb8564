import type { ContestView } from '@sandoq/contract';
import { unreachable } from '@sandoq/kernel';
import type { voter } from '../messages/fa/voter.ts';
import type { Choices } from './draft-storage.ts';
import { countGiven, textGiven } from './selection.ts';
import type { SelectionFault } from './selection.ts';
import { lettersLeft } from './written-text.ts';

type Words = typeof voter;
type Digits = (n: number) => string;

/** Says what is wrong with the answer to a contest. */
export function selectionText(fault: SelectionFault, t: Words, digits: Digits): string {
  switch (fault.code) {
    case 'too-many':
      return t.ballot.tooMany(digits(fault.given), digits(fault.limit), digits(fault.given - fault.limit));
    case 'too-few':
      return t.ballot.tooFew(digits(fault.given), digits(fault.limit));
    case 'blank-not-allowed':
      return t.ballot.notBlank;
    case 'too-long':
      return t.kinds.text.tooLong(digits(fault.over));
    case 'forbidden-signs':
      return t.kinds.text.forbiddenSigns;
    case 'unknown-option':
    case 'duplicate-option':
    case 'too-many-on-option':
      return t.review.failed;
    default:
      return unreachable(fault);
  }
}

/** How the marks of a cumulative ballot are spoken of: as votes, or where each is several votes, as marks. */
export interface Marks {
  /** Votes that one mark is. */
  readonly votes: number;
  readonly count: (n: number) => string;
}

function cumulatedText(
  given: number,
  max: number,
  t: Words,
  digits: Digits,
  { votes, count }: Marks,
): string {
  if (votes === 1) return t.kinds.cumulative.given(digits(given), digits(max), digits(max - given));
  const left = max - given;
  const rest = left === 0 ? t.shares.noneLeft : t.shares.left(digits(left), count(left * votes));
  return `${t.shares.given(digits(given), digits(max))}${t.shares.semicolon}${rest}`;
}

/** Says how far an answer has come: how much is chosen, and how much may be. */
export function givenText(
  contest: ContestView,
  choices: Choices,
  t: Words,
  digits: Digits,
  marks: Marks,
): string {
  const given = countGiven(contest, choices);
  switch (contest.kind) {
    case 'ranking':
      return t.kinds.ranking.given(digits(given), digits(contest.ranks));
    case 'score':
      return t.kinds.score.given(digits(given), digits(contest.candidates.length));
    case 'text': {
      const left = lettersLeft(contest, textGiven(contest, choices));
      return left < 0 ? t.kinds.text.over : t.kinds.text.left(digits(left));
    }
    case 'choice':
      if (contest.rule === 'yes-no-abstain') return given === 0 ? t.kinds.motion.none : t.kinds.motion.given;
      return contest.perOption === 1 || given > contest.max
        ? t.ballot.chosenOf(digits(given), digits(contest.max))
        : cumulatedText(given, contest.max, t, digits, marks);
    default:
      return unreachable(contest);
  }
}
