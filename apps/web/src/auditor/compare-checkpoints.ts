import { ask } from '../app/api.ts';
import type { Failure } from '../app/api.ts';
import { compareTwo, readKeptCheckpoint } from './kept-checkpoint.ts';
import type { Foreign, KeptCheckpoint } from './kept-checkpoint.ts';

/**
 * What two checkpoints say of a record: `grown` the larger continues the smaller; `same` they are of one tree; `lied` no
 * proof connects them; `behind` one is larger than the record; or why they cannot be compared.
 */
export type Verdict =
  | 'grown'
  | 'same'
  | 'lied'
  | 'behind'
  | Foreign
  | 'unreadable-first'
  | 'unreadable-second';

/** What anybody needs to compute a verdict again. */
export interface Evidence {
  readonly smaller: KeptCheckpoint;
  readonly larger: KeptCheckpoint;
  /** RFC 6962 consistency proof from the smaller to the larger, hashes in base64url; empty where none is needed or can be. */
  readonly proof: readonly string[];
  readonly logKey: string;
}

/** The verdict, and what it rests on where both checkpoints are the record's. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

const told = (verdict: Verdict): Comparison => ({ verdict, evidence: null });

/**
 * Compares two checkpoints that were pasted (each in its text or in a receipt file's), the record's newest one in the place
 * of a second that is empty. The record gives the proof; signatures and proof are checked here.
 */
export async function compareCheckpoints(
  election: string,
  pasted: { readonly first: string; readonly second: string },
): Promise<Comparison | Failure> {
  const params = { election };
  const first = readKeptCheckpoint(pasted.first);
  if (first === null) return told('unreadable-first');
  const record = await ask('readRecord', { params });
  if (!record.ok) return record.error;
  const { checkpoint: newest, logKey, size } = record.value;
  const second = readKeptCheckpoint(pasted.second.trim() === '' ? newest : pasted.second);
  if (second === null) return told('unreadable-second');
  const signed = compareTwo(first.note, second.note, [], logKey);
  if (signed === 'foreign-first' || signed === 'foreign-second') return told(signed);
  const [smaller, larger] =
    first.checkpoint.size <= second.checkpoint.size ? [first, second] : [second, first];
  const [from, to] = [smaller.checkpoint.size, larger.checkpoint.size];
  const evidence = { smaller, larger, proof: [], logKey };
  if (to > size) return { verdict: 'behind', evidence };
  if (signed === 'same') return { verdict: 'same', evidence };
  if (signed === 'split-view') return { verdict: 'lied', evidence };
  if (signed === 'consistent') return { verdict: 'grown', evidence };
  const proof = await ask('readConsistency', { params, query: { from, to } });
  if (!proof.ok) return proof.error;
  const views = compareTwo(smaller.note, larger.note, proof.value.proof, logKey);
  return {
    verdict: views === 'consistent' ? 'grown' : 'lied',
    evidence: { ...evidence, proof: proof.value.proof },
  };
}

/** The evidence as a file: the proof in the API's words, both checkpoints as they were signed, and the key they are signed with. */
export function evidenceFile({ smaller, larger, proof, logKey }: Evidence): string {
  return `${JSON.stringify(
    {
      logKey,
      from: { size: smaller.checkpoint.size, checkpoint: smaller.note },
      to: { size: larger.checkpoint.size, checkpoint: larger.note },
      proof,
    },
    null,
    2,
  )}\n`;
}
