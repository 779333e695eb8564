import type { Result } from '@sandoq/kernel';
import {
  base64Url,
  decodeCanonical,
  hash,
  list,
  literal,
  object,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';

/** Shape of the `open` body (protocol §3.4). */
export const openShape = object({
  type: literal('open'),
  v: literal(1),
  manifest: hash,
  ceremony: list(hash),
  credentials: hash,
  key: base64Url(32),
});

/** The body that opens the poll. Its hash is the context of all ballots. */
export type Open = Infer<typeof openShape>;

/** Reads an `open` body strictly. */
export const decodeOpen = (bytes: Uint8Array): Result<Open, Malformed> => decodeCanonical(openShape, bytes);
