import { integer, list, object, type Infer, type Shape } from '../encoding/index.ts';
import type { VoteList } from './combine-mixed.ts';
import type { MixedVote } from './decode-votes.ts';

const numbers = list(integer(0));
const vote: Shape<MixedVote> = (json, path) => (typeof json === 'string' ? json : numbers(json, path));

/** Shape of the field `lists` of a mixed contest in the `result` body (protocol §9.7). */
export const votesShape = list(object({ weight: integer(1), votes: list(vote), invalid: numbers }));

/** All decrypted votes of one contest by weight, ascending. */
export type ContestVotes = Infer<typeof votesShape>;

/** The field `lists` of one contest, from what `combineMixed` gave. */
export const contestVotes = (contestId: string, lists: readonly VoteList[]): ContestVotes =>
  lists
    .filter(({ contest }) => contest === contestId)
    .map(({ weight, votes, invalid }) => ({ weight, votes, invalid }));
