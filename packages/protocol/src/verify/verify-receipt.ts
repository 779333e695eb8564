import { err, sameBytes, type Result } from '@sandoq/kernel';
import { hashJson } from '../encoding/index.ts';
import {
  checkReceipt,
  decodeReceipt,
  parseLogProof,
  type CheckedReceipt,
  type ReceiptRefusal,
} from '../record/index.ts';
import { readSignedRecord } from './read-signed-record.ts';
import type { RecordSource } from './record-source.ts';

/** Why a receipt does not hold against a record. */
export type RecordReceiptRefusal =
  | ReceiptRefusal
  | {
      readonly code:
        | 'unreadable-record'
        | 'other-election'
        /** The record is shorter than the tree the receipt is of. */
        | 'record-behind'
        /** Two trees were signed for one size: the log showed the voter another record than this one. */
        | 'split-view';
    };

/** The place that a receipt says its entry has. */
function placeOf(receipt: Uint8Array): number | undefined {
  const decoded = decodeReceipt(receipt);
  return decoded.ok ? parseLogProof(decoded.value.proof)?.index : undefined;
}

/**
 * Checks a receipt against a record (protocol §4): its own proof under the record's `logKey`, and that the tree it
 * names is the beginning of this record, so that the log did not show two faces. That it did is said only of a record
 * whose own root the log has signed: a mirror may be damaged.
 */
export async function verifyReceipt(
  receipt: Uint8Array,
  source: RecordSource,
): Promise<Result<CheckedReceipt, RecordReceiptRefusal>> {
  const place = placeOf(receipt);
  const record = await readSignedRecord(source, (_, index) => index === place);
  if (!record.ok) return err({ code: 'unreadable-record' });
  const { manifest, logKey, checkpoint, entries, rootAfter } = record.value;
  const checked = checkReceipt(receipt, logKey);
  if (!checked.ok) return checked;
  if (checked.value.receipt.election !== manifest.election) return err({ code: 'other-election' });
  const then = checked.value.checkpoint;
  const isOther = entries.some(({ entry }) => hashJson(entry) !== hashJson(checked.value.entry));
  if (isOther) return err({ code: 'split-view' });
  if (then.size > checkpoint.size) return err({ code: 'record-behind' });
  return sameBytes(rootAfter(then.size), then.root) ? checked : err({ code: 'split-view' });
}
