import { err, ok, type Result } from '@sandoq/kernel';
import { fromBase64, toBase64 } from '../record/index.ts';

/** What a log asks a witness: that `checkpoint` continues the tree of `oldSize` leaves. */
export type AddCheckpoint = {
  readonly oldSize: number;
  /** RFC 6962 consistency proof; empty when `oldSize` is 0. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
};

const MAX_PROOF_LINES = 63;

/** Writes the body of an `add-checkpoint` request (c2sp.org/tlog-witness). */
export const formatAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');

/** Reads the body of an `add-checkpoint` request. The checkpoint itself is not read. */
export function parseAddCheckpoint(
  text: string,
): Result<AddCheckpoint, { readonly code: 'malformed-request' }> {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const match = /^old (0|[1-9]\d*)$/.exec(first ?? '');
  const proof = lines.map(fromBase64);
  const oldSize = Number(match?.[1]);
  const wrong = proof.length > MAX_PROOF_LINES || proof.some((hash) => hash?.length !== 32);
  if (!Number.isSafeInteger(oldSize) || wrong) return err({ code: 'malformed-request' });
  return ok({ oldSize, proof: proof as Uint8Array[], checkpoint: text.slice(end + 2) });
}
