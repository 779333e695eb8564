import {
  base64Url,
  byField,
  hash,
  id,
  integer,
  list,
  literal,
  object,
  type Infer,
} from '../encoding/index.ts';
import { votesShape } from '../mixed/votes-body.ts';

const tie = object({ options: list(id), mainPlaces: integer(0), alternatePlaces: integer(0) });

const outcome = { elected: list(id), alternates: list(id), ties: list(tie) };
const choiceResult = object({ id, totals: list(integer(0)), ...outcome });
const votesResult = object({ id, lists: votesShape, ...outcome });
const textResult = object({ id, lists: votesShape });

const contestResult = byField('totals', choiceResult, byField('elected', votesResult, textResult));

/** Shape of the `result` body (protocol §3.8, §9.7). */
export const resultShape = object({
  type: literal('result'),
  v: literal(1),
  tally: hash,
  eligible: integer(0),
  ballots: integer(0),
  contests: list(contestResult),
});

const draw = object({ contest: id, order: list(id) });
const finalList = object({ id, elected: list(id), alternates: list(id) });

/** Shape of the `lot` body (protocol §3.8). */
export const lotShape = object({
  type: literal('lot'),
  v: literal(1),
  result: hash,
  seed: base64Url(32),
  draws: list(draw),
  contests: list(finalList),
});

/** Options with equal votes among whom a lot decides. */
export type Tie = Infer<typeof tie>;
/** A choice contest's totals and who is certain without a lot. */
export type ChoiceResult = Infer<typeof choiceResult>;
/** A ranking or score contest's votes and who is certain without a lot. */
export type VotesResult = Infer<typeof votesResult>;
/** A text contest's texts. */
export type TextResult = Infer<typeof textResult>;
/** What came of one contest, by its kind. */
export type ContestResult = Infer<typeof contestResult>;
/** The totals and votes of all contests and what follows from them. */
export type ElectionResult = Infer<typeof resultShape>;
/** A tie's options in the order drawn. */
export type Draw = Infer<typeof draw>;
/** One contest's elected and alternates after the lot. */
export type FinalList = Infer<typeof finalList>;
/** The body that shows the draw of all ties. */
export type Lot = Infer<typeof lotShape>;

/** The ties of a contest that a lot must decide; a text contest has none. */
export const tiesOf = (result: ContestResult): readonly Tie[] =>
  result.elected === undefined ? [] : result.ties;

/** Says whether a result leaves ties, so that a lot must follow. */
export const needsLot = ({ contests }: Pick<ElectionResult, 'contests'>): boolean =>
  contests.some((contest) => tiesOf(contest).length > 0);
