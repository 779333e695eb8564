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

/** Which of two checkpoints the record's key did not sign. */
export type Foreign = 'foreign-first' | 'foreign-second';

/**
 * Compares two checkpoints of a record, in this browser; which of them is the older makes no difference.
 * @param proof from the smaller to the larger tree, base64url
 */
export function compareTwo(
  first: string,
  second: string,
  proof: readonly string[],
  logKey: string,
): TwoViews | Foreign {
  const key = parseLogKey(logKey);
  if (!key.ok) return 'foreign-first';
  const compared = detectSplitView(first, second, proof.map(fromBase64Url), key.value);
  return compared.ok ? compared.value : `foreign-${compared.error.which}`;
}
