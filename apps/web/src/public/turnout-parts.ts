import type { ResultView } from '@sandoq/contract';

/** How much of a whole took part. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

/** Turnout by voters and by votes. */
export interface TurnoutParts {
  readonly voters: Part;
  readonly votes: Part;
}

type Numbers = Pick<ResultView, 'weighted' | 'eligible' | 'ballots' | 'turnout'>;

/**
 * Who took part. Where everybody has one vote, keys and ballots are voters, and the record itself says how many: its
 * numbers are shown, which everybody can check. Where votes are shares, only the platform knows whose ballots belong together.
 */
export function turnoutParts({ weighted, eligible, ballots, turnout }: Numbers): TurnoutParts {
  if (!weighted) {
    const whole = { part: ballots, whole: eligible };
    return { voters: whole, votes: whole };
  }
  return {
    voters: { part: turnout.voted, whole: turnout.eligible },
    votes: { part: turnout.votedWeight, whole: turnout.eligibleWeight },
  };
}

/** The votes of all who voted, by their weights. */
export const votesGiven = (result: Numbers): number => turnoutParts(result).votes.part;
