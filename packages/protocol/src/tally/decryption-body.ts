import {
  base64Url,
  hash,
  id,
  integer,
  list,
  literal,
  object,
  string,
  type Infer,
} from '../encoding/index.ts';

/** Shape of the `decryption` body (protocol §3.7). */
export const decryptionShape = object({
  type: literal('decryption'),
  v: literal(1),
  trustee: integer(1),
  tally: hash,
  nonce: base64Url(32),
  shares: list(object({ contest: id, shares: string, proofs: string })),
});

/** One trustee's shares of the decryption of the totals, with proofs. */
export type Decryption = Infer<typeof decryptionShape>;
