import {
  MixedBallots,
  ShuffleChain,
  credentialsShape,
  decodeBallot,
  decodeCanonical,
  decodeShuffle,
  loadWasmKernel,
  mixedContests,
  verificationKeys,
  type CeremonyCoefficients,
  type MixedContest,
  type MixedList,
} from '@sandoq/protocol';
import type { TallyRecord } from './tally-record.ts';
import { TaskFailed, type SignedRecord } from './read-record.ts';

/** So many bodies are fetched at the same time. */
const AT_ONCE = 12;

/** The bodies of entries, in their order; only some of them are held at a time. */
async function* bodiesOf(record: SignedRecord, hashes: readonly string[]): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < hashes.length; at += AT_ONCE)
    yield* await Promise.all(hashes.slice(at, at + AT_ONCE).map((hash) => record.body(hash)));
}

const hashesOf = ({ entries }: SignedRecord, type: string): string[] =>
  entries.filter((entry) => entry.type === type).map(({ body }) => body);

/** Hashes of the record's shuffles, in their order. */
export const shuffleHashes = (record: SignedRecord): string[] => hashesOf(record, 'shuffle');

/** What goes into the first shuffle, of the ballots that count, with the weights of their credentials. */
async function inputsOf(
  record: SignedRecord,
  contests: readonly MixedContest[],
): Promise<readonly MixedList[]> {
  const [hash] = hashesOf(record, 'credentials');
  const list = hash === undefined ? undefined : decodeCanonical(credentialsShape, await record.body(hash));
  if (list?.ok !== true) throw new TaskFailed('mismatch');
  const weights = new Map(list.value.credentials.map(({ key, weight }) => [key, weight]));
  const counted = new MixedBallots(contests);
  for await (const bytes of bodiesOf(record, hashesOf(record, 'ballot'))) {
    const ballot = decodeBallot(bytes);
    const weight = ballot.ok ? weights.get(ballot.value.credential) : undefined;
    if (!ballot.ok || weight === undefined) throw new TaskFailed('mismatch');
    counted.put(ballot.value, weight);
  }
  return counted.lists();
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
    lists: await inputsOf(record, contests),
  });
  for (const hash of shuffleHashes(record)) {
    const body = decodeShuffle(await record.body(hash));
    if (!body.ok || chain.take(body.value, hash).length > 0) throw new TaskFailed('mismatch');
  }
  return chain;
}
