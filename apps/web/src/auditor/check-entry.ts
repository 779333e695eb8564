import { sameBytes, utf8Bytes } from '@sandoq/kernel';
import { leafHash, openCheckpoint, parseLogKey, parseLogProof, rootFromInclusion } from '@sandoq/protocol';

/**
 * Checks in this browser that an entry stands in the signed record (protocol §2 and §4).
 * @param entry the entry's canonical JSON
 * @param proof text in the form of c2sp.org/tlog-proof
 * @param logKey the record's key in signed-note form
 * @returns where it stands, or null when entry, proof, checkpoint and key do not agree
 */
export function checkEntry(
  entry: string,
  proof: string,
  logKey: string,
): { readonly index: number; readonly size: number } | null {
  const key = parseLogKey(logKey);
  const parsed = parseLogProof(proof);
  if (!key.ok || parsed === undefined) return null;
  const checkpoint = openCheckpoint(parsed.checkpoint, key.value);
  if (!checkpoint.ok) return null;
  const { size, root } = checkpoint.value;
  const reached = rootFromInclusion(leafHash(utf8Bytes(entry)), parsed.index, size, parsed.proof);
  if (reached === undefined || !sameBytes(reached, root)) return null;
  return { index: parsed.index, size };
}

/** Whether a checkpoint is a signed note by the record's key. */
export function checkCheckpoint(checkpoint: string, logKey: string): boolean {
  const key = parseLogKey(logKey);
  return key.ok && openCheckpoint(checkpoint, key.value).ok;
}
