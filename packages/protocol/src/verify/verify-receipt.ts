import { compareBytes, err, ok, utf8Bytes, utf8Text, type Result } from '@sandoq/kernel';
import { hashToHex } from '../ballot/index.ts';
import { decodeManifest } from '../manifest/index.ts';
import {
  checkReceipt,
  decodeEntry,
  emptyRoot,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  rootOf,
  type CheckedReceipt,
  type LogKey,
  type ReceiptRefusal,
} from '../record/index.ts';
import { readEntries } from './log/read-entries.ts';
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

async function readKey(
  source: RecordSource,
  first: Uint8Array,
): Promise<{ key: LogKey; election: string } | undefined> {
  const entry = decodeEntry(first);
  if (!entry.ok || entry.value.type !== 'manifest') return undefined;
  const body = await source.read(`body/${hashToHex(entry.value.body)}`);
  const manifest = body === undefined ? undefined : decodeManifest(body);
  if (manifest?.ok !== true) return undefined;
  const key = parseLogKey(manifest.value.logKey);
  return key.ok ? { key: key.value, election: manifest.value.election } : undefined;
}

/**
 * Checks a receipt against a record (protocol §4): its own proof under the record's `logKey`, and that the tree it
 * names is the beginning of this record, so that the log did not show two faces.
 */
export async function verifyReceipt(
  receipt: Uint8Array,
  source: RecordSource,
): Promise<Result<CheckedReceipt, RecordReceiptRefusal>> {
  const bytes = await source.read('checkpoint');
  const note = bytes === undefined ? undefined : utf8Text(bytes);
  const claimed = note === undefined ? undefined : parseCheckpoint(note);
  if (note === undefined || claimed?.ok !== true) return err({ code: 'unreadable-record' });
  let known: { key: LogKey; election: string } | undefined;
  let checked: CheckedReceipt | undefined;
  let root = emptyRoot();
  let rootThen: Uint8Array | undefined;
  for await (const { index, bytes: leaf, edge } of readEntries(source, claimed.value.size, () => undefined)) {
    if (known === undefined) {
      known = await readKey(source, leaf);
      if (known === undefined) return err({ code: 'unreadable-record' });
      const own = checkReceipt(receipt, known.key);
      if (!own.ok) return own;
      if (own.value.receipt.election !== known.election) return err({ code: 'other-election' });
      checked = own.value;
    }
    if (index === checked?.index && compareBytes(leaf, utf8Bytes(checked.receipt.entry)) !== 0) {
      return err({ code: 'split-view' });
    }
    if (edge.size === checked?.checkpoint.size) rootThen = rootOf(edge);
    if (edge.size === claimed.value.size) root = rootOf(edge);
  }
  if (known === undefined || checked === undefined) return err({ code: 'unreadable-record' });
  const opened = openCheckpoint(note, known.key);
  if (!opened.ok || compareBytes(root, opened.value.root) !== 0) return err({ code: 'unreadable-record' });
  if (rootThen === undefined) return err({ code: 'record-behind' });
  return compareBytes(rootThen, checked.checkpoint.root) === 0 ? ok(checked) : err({ code: 'split-view' });
}
