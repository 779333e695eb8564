import { base64Url, hash, id, integer, list, literal, object, type Infer } from '../encoding/index.ts';

const tie = object({ options: list(id), mainPlaces: integer(0), alternatePlaces: integer(0) });

const contestResult = object({
  id,
  totals: list(integer(0)),
  elected: list(id),
  alternates: list(id),
  ties: list(tie),
});

/** Shape of the `result` body (protocol §3.8). */
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
/** One contest's totals and who is certain without a lot. */
export type ContestResult = Infer<typeof contestResult>;
/** The totals of all contests and what follows from them. */
export type ElectionResult = Infer<typeof resultShape>;
/** A tie's options in the order drawn. */
export type Draw = Infer<typeof draw>;
/** One contest's elected and alternates after the lot. */
export type FinalList = Infer<typeof finalList>;
/** The body that shows the draw of all ties. */
export type Lot = Infer<typeof lotShape>;
