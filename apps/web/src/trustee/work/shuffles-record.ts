import {
  ShuffleChain,
  credentialsShape,
  decodeBallot,
  decodeCanonical,
  decodeShuffle,
  loadWasmKernel,
  mixedContests,
  mixedInputs,
  verificationKeys,
  type CeremonyCoefficients,
  type CountedMixedBallot,
} from '@sandoq/protocol';
import type { TallyRecord } from './tally-record.ts';
import { TaskFailed, type SignedRecord } from './read-record.ts';

/** So many bodies are fetched at the same time. */
const AT_ONCE = 12;

/** The bodies of entries, in their order. */
async function bodiesOf(record: SignedRecord, hashes: readonly string[]): Promise<Uint8Array[]> {
  const bodies: Uint8Array[] = [];
  for (let at = 0; at < hashes.length; at += AT_ONCE)
    bodies.push(...(await Promise.all(hashes.slice(at, at + AT_ONCE).map((hash) => record.body(hash)))));
  return bodies;
}

const hashesOf = ({ entries }: SignedRecord, type: string): string[] =>
  entries.filter((entry) => entry.type === type).map(({ body }) => body);

/** Hashes of the record's shuffles, in their order. */
export const shuffleHashes = (record: SignedRecord): string[] => hashesOf(record, 'shuffle');

/** The ballots that count, in the order of the record, with the weights of their credentials. */
async function countedBallots(record: SignedRecord): Promise<CountedMixedBallot[]> {
  const [list] = await bodiesOf(record, hashesOf(record, 'credentials'));
  const credentials = list && decodeCanonical(credentialsShape, list);
  if (!credentials?.ok) throw new TaskFailed('mismatch');
  const weights = new Map(credentials.value.credentials.map(({ key, weight }) => [key, weight]));
  const counted = new Map<string, CountedMixedBallot>();
  for (const bytes of await bodiesOf(record, hashesOf(record, 'ballot'))) {
    const ballot = decodeBallot(bytes);
    const weight = ballot.ok ? weights.get(ballot.value.credential) : undefined;
    if (!ballot.ok || weight === undefined) throw new TaskFailed('mismatch');
    const { credential, contests } = ballot.value;
    counted.delete(credential);
    counted.set(credential, { weight, contests });
  }
  return [...counted.values()];
}

/**
 * The shuffles of the record, made from its ballots and every proof checked; undefined without mixed contests.
 * @throws TaskFailed `mismatch` when a shuffle does not hold
 */
export async function readShuffles(
  record: SignedRecord,
  { tallyHash, context, key }: TallyRecord,
  coefficients: readonly CeremonyCoefficients[],
): Promise<ShuffleChain | undefined> {
  const contests = mixedContests(record.manifest);
  if (contests.length === 0) return undefined;
  const chain = new ShuffleChain(await loadWasmKernel(), {
    context,
    tally: tallyHash,
    key,
    threshold: record.manifest.trustees.threshold,
    verificationKeys: verificationKeys(coefficients),
    lists: mixedInputs(contests, await countedBallots(record)),
  });
  const hashes = shuffleHashes(record);
  for (const [i, bytes] of (await bodiesOf(record, hashes)).entries()) {
    const body = decodeShuffle(bytes);
    if (!body.ok || chain.take(body.value, hashes[i]!).length > 0) throw new TaskFailed('mismatch');
  }
  return chain;
}
