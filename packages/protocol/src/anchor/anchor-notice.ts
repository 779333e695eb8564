import { fromBase64Url, sameBytes } from '@sandoq/kernel';
import {
  base64Url,
  hash,
  integer,
  list,
  literal,
  object,
  string,
  variant,
  type Infer,
} from '../encoding/index.ts';
import { isInBatch } from './anchor-batch.ts';

const fields = {
  type: literal('notice'),
  v: literal(1),
  kind: literal('anchor'),
  size: integer(1),
  root: hash,
  batch: object({ index: integer(0), size: integer(1), proof: list(hash, 0, 63) }),
  digest: hash,
  network: string,
  transaction: hash,
};

/** Shape of a notice of kind `anchor` (protocol §3.9). */
export const anchorNoticeShape = variant('chain', {
  stellar: object({ ...fields, chain: literal('stellar'), account: base64Url(32) }),
  evm: object({ ...fields, chain: literal('evm'), account: base64Url(20) }),
});

/** That a root of the record was put on a chain. */
export type AnchorNotice = Infer<typeof anchorNoticeShape>;

/** What can be wrong with an anchor inside the record. */
export type AnchorProblem = 'anchor-size' | 'anchor-root' | 'anchor-digest';

/**
 * V16: checks an anchor notice against the record it stands in. That the transaction is on the chain is not seen here:
 * see `verifyAnchor`.
 * @param index where the notice stands. @param rootAt the root of the record's first `size` entries
 */
export function checkAnchorNotice(
  notice: AnchorNotice,
  origin: string,
  index: number,
  rootAt: (size: number) => Uint8Array,
): AnchorProblem[] {
  if (notice.size > index) return ['anchor-size'];
  const root = rootAt(notice.size);
  if (!sameBytes(root, fromBase64Url(notice.root))) return ['anchor-root'];
  const place = { ...notice.batch, proof: notice.batch.proof.map(fromBase64Url) };
  const covered = isInBatch({ origin, size: notice.size, root }, place, fromBase64Url(notice.digest));
  return covered ? [] : ['anchor-digest'];
}
