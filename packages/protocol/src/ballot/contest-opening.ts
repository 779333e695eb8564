import { byField, id, integer, list, object, string, type Infer } from '../encoding/index.ts';

const numbersOpening = object({ id, values: list(integer(0)), randomness: string });
const textOpening = object({ id, text: string, randomness: string });

/** Shape of one contest's opening (protocol §3.10, §9.2). */
export const contestOpeningShape = byField('text', textOpening, numbersOpening);

/**
 * A contest's secrets: the values in option order (or the text) and the r of every pair, 32 bytes each, in base64url.
 * Whoever has them can show the vote.
 */
export type ContestOpening = Infer<typeof contestOpeningShape>;
