import {
  decodeCanonical,
  decodeOpen,
  jointKey,
  mixedContests,
  tallyShape,
  type CeremonyCoefficients,
  type Tally,
} from '@sandoq/protocol';
import type { TallyFacts } from './tasks.ts';
import { isRoot, rootText, TaskFailed, type SignedRecord } from './read-record.ts';

/** What is to be decrypted. */
export interface TallyRecord {
  readonly tally: Tally;
  /** Hash of the tally body. */
  readonly tallyHash: string;
  /** The election's key. */
  readonly key: string;
  /** Hash of the `open` body. */
  readonly context: string;
  /** How many entries of the record end with the tally. */
  readonly size: number;
  readonly facts: Omit<TallyFacts, 'verified' | 'witnesses'>;
}

/**
 * Reads the tally and checks that its root is that of the signed record up to the close, and that the poll was opened
 * with this manifest and the key that follows from these coefficients.
 * @throws TaskFailed `unreachable` when the record does not go so far yet, `mismatch`
 */
export async function readTally(
  record: SignedRecord,
  coefficients: readonly CeremonyCoefficients[],
): Promise<TallyRecord> {
  const { entries, manifest, manifestHash } = record;
  const close = entries.findIndex(({ type }) => type === 'close');
  const open = entries.find(({ type }) => type === 'open');
  const entry = entries.find(({ type }) => type === 'tally');
  if (close < 0 || open === undefined || entry === undefined) throw new TaskFailed('unreachable');
  const tally = decodeCanonical(tallyShape, await record.body(entry.body));
  const opened = decodeOpen(await record.body(open.body));
  const root = record.rootAfter(close + 1);
  if (!opened.ok || !tally.ok || !isRoot(root, tally.value.root)) throw new TaskFailed('mismatch');
  if (opened.value.manifest !== manifestHash || opened.value.key !== jointKey(coefficients))
    throw new TaskFailed('mismatch');
  return {
    tally: tally.value,
    tallyHash: entry.body,
    key: opened.value.key,
    context: open.body,
    size: entries.indexOf(entry) + 1,
    facts: {
      title: manifest.title,
      contests: manifest.contests.map(({ id, title }) => ({ id, title })),
      hasShuffled: mixedContests(manifest).length > 0,
      ballots: tally.value.ballots,
      root: rootText(root),
      size: entries.length,
    },
  };
}
