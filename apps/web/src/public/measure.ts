import type { DecidedResult } from '@sandoq/contract';
import type { CountMessages } from '../messages/fa/count.ts';
import type { PublicMessages } from '../messages/fa/public.ts';
import type { Numbers } from '../app/numbers.ts';

/** How the numbers of a contest are called and set against something: votes as a share, scores as an average. */
export interface Measure {
  readonly head: string;
  readonly words: (votes: number) => string;
  readonly beside: { readonly head: string; readonly words: (votes: number) => string } | null;
}

/**
 * The measure of a contest. `full`: what a candidate would have whom every vote gives the most; `weighted`: votes are
 * shares and not persons.
 */
export function measureOf(
  contest: DecidedResult,
  full: number,
  weighted: boolean,
  words: { readonly t: PublicMessages; readonly c: CountMessages; readonly numbers: Numbers },
): Measure {
  const { t, c, numbers } = words;
  if (contest.kind === 'choice') {
    const given = full / contest.perOption;
    // With several votes for one candidate there is no share of voters to speak of.
    const share = {
      head: weighted ? t.percentOfShares : t.percentOfBallots,
      words: (votes: number) => numbers.share(votes, given),
    };
    return {
      head: t.votes,
      words: (votes) => t.votesCount({ votes: numbers.count(votes) }),
      beside: contest.perOption === 1 ? share : null,
    };
  }
  const all = contest.votes + contest.blank;
  const average = (votes: number) => c.average({ average: numbers.decimal(all === 0 ? 0 : votes / all, 2) });
  return {
    head: c.pointsHead,
    words: (votes) => c.points({ points: numbers.count(votes) }),
    beside: contest.kind === 'score' ? { head: c.averageHead, words: average } : null,
  };
}
