import { fromBase64Url, parseCanonical, toBase64Url } from '@sandoq/kernel';
import {
  decryptTally,
  hashJson,
  mixedContests,
  needsLot,
  tallyBody,
  type Decryption,
  type ElectionResult,
  type Manifest,
  type Tally,
} from '@sandoq/protocol';
import { castWeight, countCredentials } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { findElection } from '../elections/index.ts';
import { enqueue, type TenantTx } from '../platform/index.ts';
import { appendNow, rootAfter, type EntryWithBody } from '../record/index.ts';
import {
  noteHelp,
  openLotSeed,
  openServerKey,
  sendLinks,
  tellTrusteesMoved,
  type ServerKey,
} from '../trustees/index.ts';
import { readMixed } from './mixed/read-mixed.ts';
import { serverPart } from './mixed/server-part.ts';
import { currentSum } from './running-sum.ts';
import type { LotTask, ResultTask } from './threads/count-task.ts';

/** The entries that the steps read; the record's other bodies may be large and many. */
export const COUNT_TYPES = ['close', 'tally', 'decryption', 'result', 'lot'] as const;
type CountType = (typeof COUNT_TYPES)[number];

/** What every step has: the election and what its record says so far. */
export interface CountState {
  readonly operatorId: string;
  readonly electionId: string;
  readonly manifest: Manifest;
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** The election's key, base64url. */
  readonly key: string;
  /** The entries of {@link COUNT_TYPES} that the record has. */
  readonly frame: readonly EntryWithBody[];
}

const entryOf = ({ frame }: CountState, type: CountType): EntryWithBody | undefined =>
  frame.find((entry) => entry.type === type);

/** All decryptions of the record, in its order. Each was checked before it was taken. */
const decryptionsOf = ({ frame }: CountState): Decryption[] =>
  frame
    .filter(({ type }) => type === 'decryption')
    .map(({ content }) => parseCanonical(content) as unknown as Decryption);

/** A body this server wrote itself. */
function bodyOf<T>(state: CountState, type: CountType): T | undefined {
  const entry = entryOf(state, type);
  return entry && (parseCanonical(entry.content) as T);
}

const closingRoot = (tx: TenantTx, state: CountState): Promise<Uint8Array> =>
  rootAfter(tx, state.electionId, entryOf(state, 'close')!.index + 1);

async function publishTally(tx: TenantTx, deps: Deps, state: CountState): Promise<void> {
  const sum = await currentSum(tx, state.electionId, state.manifest);
  const root = toBase64Url(await closingRoot(tx, state));
  const body = tallyBody(state.manifest, sum, root);
  await appendNow(tx, deps, state, [{ type: 'tally', body }]);
  if (state.manifest.trustees.mode === 'threshold') await askForHelp(tx, deps, state);
  const { operatorId, electionId } = state;
  if (mixedContests(state.manifest).length > 0) await enqueue(tx, serverPart, { operatorId, electionId });
}

/** Tells the trustees that the count waits for them. */
async function askForHelp(tx: TenantTx, deps: Deps, { operatorId, electionId }: CountState): Promise<void> {
  const election = await findElection(tx, electionId);
  if (election === undefined) throw new Error(`there is no ${electionId}`);
  await sendLinks(tx, deps, election, 'count');
  await tellTrusteesMoved(tx, { operatorId, electionId });
}

async function decrypt(
  tx: TenantTx,
  deps: Deps,
  state: CountState,
  tally: Tally,
  { trustee, share, nonce }: ServerKey,
): Promise<void> {
  const { manifest, context, operatorId, electionId } = state;
  const input = { manifest, context, tally, trustee, secret: share, nonce };
  const body = decryptTally(input, (length) => deps.random.bytes(length));
  await appendNow(tx, deps, state, [{ type: 'decryption', body }]);
  const content = fromBase64Url(hashJson(body));
  const at = new Date(deps.clock.now());
  await noteHelp(tx, { operatorId, electionId, trustee, step: 'decryption', content, at });
  await tellTrusteesMoved(tx, { operatorId, electionId });
}

/** An entry that takes long to compute: that is done without the log's lock. */
export type OwedType = 'result' | 'lot';

/** What came of looking for the next step: it was made, is to be computed, is for trustees to make, or all are made. */
export type CountProgress = 'made' | OwedType | 'waiting' | 'done';

/** Decrypts as the server's own trustee, if that is one and has not done so yet. */
async function decryptOwn(
  tx: TenantTx,
  deps: Deps,
  state: CountState,
  tally: Tally,
  given: readonly Decryption[],
): Promise<CountProgress> {
  // Shuffled votes take long: that is done beside, by a job.
  if (mixedContests(state.manifest).length > 0) return 'waiting';
  const key = await openServerKey(tx, deps.sealer, state.electionId);
  if (key === undefined || given.some(({ trustee }) => trustee === key.trustee)) return 'waiting';
  await decrypt(tx, deps, state, tally, key);
  return 'made';
}

/**
 * Makes the next step of the count that the record lacks, tally or the server's decryption, or says that result or lot is
 * owed. The result follows as soon as the record has as many decryptions as are needed; its first ones are used. Call with
 * the log locked.
 */
export async function countStep(tx: TenantTx, deps: Deps, state: CountState): Promise<CountProgress> {
  const { threshold } = state.manifest.trustees;
  const tally = bodyOf<Tally>(state, 'tally');
  const decryptions = decryptionsOf(state);
  const result = bodyOf<ElectionResult>(state, 'result');
  if (tally === undefined) await publishTally(tx, deps, state);
  else if (decryptions.length < threshold) return decryptOwn(tx, deps, state, tally, decryptions);
  else if (result === undefined) return 'result';
  else return needsLot(result) && entryOf(state, 'lot') === undefined ? 'lot' : 'done';
  return 'made';
}

/**
 * What the result is computed of. Nothing of it changes any more: the poll is closed, and the first t decryptions of the
 * record stay the first.
 */
export async function resultTask(tx: TenantTx, state: CountState): Promise<ResultTask> {
  const { manifest, electionId } = state;
  const tally = bodyOf<Tally>(state, 'tally');
  if (tally === undefined) throw new Error(`${electionId} has no tally`);
  return {
    kind: 'result',
    manifest,
    tally,
    decryptions: decryptionsOf(state).slice(0, manifest.trustees.threshold),
    weight: await castWeight(tx, electionId),
    eligible: await countCredentials(tx, electionId),
    mixed: await readMixed(tx, electionId, state),
  };
}

/** What the lot is drawn from; nothing of it changes any more. */
export async function lotTask(tx: TenantTx, deps: Deps, state: CountState): Promise<LotTask> {
  const { manifest, electionId } = state;
  const result = bodyOf<ElectionResult>(state, 'result');
  if (result === undefined) throw new Error(`${electionId} has no result`);
  const seed = await openLotSeed(tx, deps.sealer, electionId);
  const root = toBase64Url(await closingRoot(tx, state));
  const decryptions = decryptionsOf(state).slice(0, manifest.trustees.threshold);
  return { kind: 'lot', input: { manifest, result, seed, root, decryptions }, mixed: undefined };
}
