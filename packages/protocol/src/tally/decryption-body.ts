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
import { mixedSharesShape } from '../mixed/decrypt-mixed.ts';

/** Shape of the `decryption` body (protocol §3.7, §9.6). */
export const decryptionShape = object(
  {
    type: literal('decryption'),
    v: literal(1),
    trustee: integer(1),
    tally: hash,
    nonce: base64Url(32),
    shares: list(object({ contest: id, shares: string, proofs: string })),
  },
  { mixed: mixedSharesShape },
);

/** One trustee's shares of the decryption of the totals and of the shuffled votes, with proofs. */
export type Decryption = Infer<typeof decryptionShape>;
