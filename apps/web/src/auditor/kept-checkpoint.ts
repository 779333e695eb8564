import { fromBase64Url, utf8Bytes, utf8Text } from '@sandoq/kernel';
import {
  detectSplitView,
  parseCheckpoint,
  parseLogKey,
  parseLogProof,
  receiptsOf,
  type Checkpoint,
  type TwoViews,
} from '@sandoq/protocol';

/** A checkpoint that somebody kept: its signed note and what it says. */
export interface KeptCheckpoint {
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

function proofOf(text: string): string | undefined {
  try {
    const { proof } = JSON.parse(text) as { readonly proof?: unknown };
    return typeof proof === 'string' ? parseLogProof(proof)?.checkpoint : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds the checkpoint in what was pasted: a checkpoint's text, or a receipt file's, which is the first receipt's where a
 * voter of several ballots has several in a list. Null when there is none.
 */
export function readKeptCheckpoint(pasted: string): KeptCheckpoint | null {
  const [first] = receiptsOf(utf8Bytes(pasted.trim()));
  const inReceipt = first === undefined ? undefined : proofOf(utf8Text(first));
  const note = inReceipt ?? `${pasted.replaceAll('\r', '').trim()}\n`;
  const checkpoint = parseCheckpoint(note);
  return checkpoint.ok ? { note, checkpoint: checkpoint.value } : null;
}

/**
 * Compares a kept checkpoint with the record's newest one, in this browser.
 * @param proof from the smaller to the larger tree, base64url. @returns null when one is not signed by the record's key
 */
export function compareWithRecord(
  kept: string,
  newest: string,
  proof: readonly string[],
  logKey: string,
): TwoViews | null {
  const key = parseLogKey(logKey);
  if (!key.ok) return null;
  const compared = detectSplitView(kept, newest, proof.map(fromBase64Url), key.value);
  return compared.ok ? compared.value : null;
}
