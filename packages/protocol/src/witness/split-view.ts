import { err, ok, sameBytes, type Result } from '@sandoq/kernel';
import {
  checkConsistency,
  parseCheckpointText,
  parseNote,
  verifyNoteSignature,
  type Checkpoint,
  type LogKey,
} from '../record/index.ts';

/**
 * What two checkpoints of one log say of it:
 * `same` the same tree; `consistent` the larger continues the smaller;
 * `split-view` two trees of one size: the two notes together prove to anybody that the log lied;
 * `unproven` the sizes differ and the proof at hand does not connect them: ask the log for a right one. A log that has none lies.
 */
export type TwoViews = 'same' | 'consistent' | 'split-view' | 'unproven';

/** Why two notes cannot be compared. */
export type ViewRefusal = { readonly code: 'not-by-this-log'; readonly which: 'first' | 'second' };

function signedByLog(note: string, key: LogKey): Checkpoint | undefined {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpointText(parsed.text);
  if (parsed === undefined || checkpoint?.origin !== key.name) return undefined;
  const signed = parsed.signatures.some((line) => verifyNoteSignature(parsed.text, line, key) === undefined);
  return signed ? checkpoint : undefined;
}

/**
 * Compares two checkpoints that came by different ways (from the log, a receipt, a witness, another voter).
 * @param consistency RFC 6962 proof from the smaller to the larger; empty when the sizes are equal
 */
export function detectSplitView(
  first: string,
  second: string,
  consistency: readonly Uint8Array[],
  key: LogKey,
): Result<TwoViews, ViewRefusal> {
  const a = signedByLog(first, key);
  if (a === undefined) return err({ code: 'not-by-this-log', which: 'first' });
  const b = signedByLog(second, key);
  if (b === undefined) return err({ code: 'not-by-this-log', which: 'second' });
  if (a.size === b.size) return ok(sameBytes(a.root, b.root) ? 'same' : 'split-view');
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  if (smaller.size === 0) return ok('consistent');
  return ok(checkConsistency(smaller, larger, consistency) ? 'consistent' : 'unproven');
}
