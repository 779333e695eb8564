import {
  canonicalBytes,
  err,
  ok,
  parseCanonical,
  sameBytes,
  utf8Bytes,
  utf8Text,
  type Result,
} from '@sandoq/kernel';
import { decodeCanonical, hash, id, literal, object, string, type Infer } from '../encoding/index.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { decodeEntry, type Entry } from './entry.ts';
import type { LogKey } from './log-key.ts';
import { leafHash, rootFromInclusion } from './merkle.ts';

const receiptShape = object({
  type: literal('receipt'),
  v: literal(1),
  election: id,
  tracker: hash,
  entry: string,
  proof: string,
});

/** What a voter keeps: that the ballot stands in the record. It shows nothing of the vote. */
export type Receipt = Infer<typeof receiptShape>;

/** Why a receipt does not hold. */
export type ReceiptRefusal = {
  readonly code: 'malformed-receipt' | 'malformed-proof' | 'bad-checkpoint' | 'wrong-entry' | 'not-included';
};

/** A receipt whose proof holds. */
export type CheckedReceipt = {
  readonly receipt: Receipt;
  readonly entry: Entry;
  readonly index: number;
  readonly checkpoint: Checkpoint;
};

const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';

/** Writes an inclusion proof with its checkpoint in the form of c2sp.org/tlog-proof. */
export function formatLogProof(index: number, proof: readonly Uint8Array[], checkpoint: string): string {
  return [PROOF_HEADER, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

/** Reads a proof in the form of c2sp.org/tlog-proof (without an `extra` line), or gives undefined. */
export function parseLogProof(
  text: string,
):
  | { readonly index: number; readonly proof: readonly Uint8Array[]; readonly checkpoint: string }
  | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [header, indexLine, ...lines] = text.slice(0, end).split('\n');
  const match = /^index (0|[1-9]\d*)$/.exec(indexLine ?? '');
  if (header !== PROOF_HEADER || match === null) return undefined;
  const proof = lines.map(fromBase64);
  if (proof.length > 63 || proof.some((h) => h?.length !== 32)) return undefined;
  const index = Number(match[1]);
  if (!Number.isSafeInteger(index)) return undefined;
  return { index, proof: proof as Uint8Array[], checkpoint: text.slice(end + 2) };
}

/** Makes the receipt of a logged ballot. @param proof text of {@link formatLogProof}. @returns canonical bytes. */
export function encodeReceipt(
  election: string,
  tracker: string,
  entry: Uint8Array,
  proof: string,
): Uint8Array {
  return canonicalBytes({ type: 'receipt', v: 1, election, tracker, entry: utf8Text(entry), proof });
}

/** Reads a receipt strictly. No proof is verified. */
export function decodeReceipt(bytes: Uint8Array): Result<Receipt, ReceiptRefusal> {
  const receipt = decodeCanonical(receiptShape, bytes);
  return receipt.ok ? receipt : err({ code: 'malformed-receipt' });
}

/**
 * The receipts in a file: one, or several in a list, as a voter with several credentials has them (protocol §4). Each is
 * then checked by itself; bytes that are no list are taken for one receipt.
 */
export function receiptsOf(bytes: Uint8Array): readonly Uint8Array[] {
  try {
    const json = parseCanonical(bytes);
    return Array.isArray(json) ? json.map(canonicalBytes) : [bytes];
  } catch {
    return [bytes];
  }
}

/** Checks a receipt against the log's key, which must come from the record and not from the receipt (protocol §4). */
export function checkReceipt(bytes: Uint8Array, key: LogKey): Result<CheckedReceipt, ReceiptRefusal> {
  const receipt = decodeReceipt(bytes);
  if (!receipt.ok) return receipt;
  const { entry: entryText, proof: proofText, tracker } = receipt.value;
  const entryBytes = utf8Bytes(entryText);
  const entry = decodeEntry(entryBytes);
  if (!entry.ok || entry.value.type !== 'ballot' || entry.value.body !== tracker)
    return err({ code: 'wrong-entry' });
  const proof = parseLogProof(proofText);
  if (proof === undefined) return err({ code: 'malformed-proof' });
  const checkpoint = openCheckpoint(proof.checkpoint, key);
  if (!checkpoint.ok) return err({ code: 'bad-checkpoint' });
  const { size, root } = checkpoint.value;
  const reached = rootFromInclusion(leafHash(entryBytes), proof.index, size, proof.proof);
  if (reached === undefined || !sameBytes(reached, root)) return err({ code: 'not-included' });
  return ok({ receipt: receipt.value, entry: entry.value, index: proof.index, checkpoint: checkpoint.value });
}
