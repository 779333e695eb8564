import { boolean, id, integer, list, literal, object, hash, string, type Infer } from '../encoding/index.ts';

/** Shape of the `close` body (protocol §3.6). */
export const closeShape = object({
  type: literal('close'),
  v: literal(1),
  ballots: integer(0),
  early: boolean,
});

/** Shape of the `tally` body (protocol §3.6). */
export const tallyShape = object({
  type: literal('tally'),
  v: literal(1),
  ballots: integer(0),
  root: hash,
  sums: list(object({ contest: id, ciphertexts: string })),
});

/** The body that ends the poll. */
export type Close = Infer<typeof closeShape>;
/** The encrypted totals. */
export type Tally = Infer<typeof tallyShape>;
