import { fromBase64Url, parseCanonical, toBase64Url } from '@sandoq/kernel';
import {
  combineDecryptions,
  decryptTally,
  hashJson,
  tallyBody,
  type Contest,
  type Decryption,
  type ElectionResult,
  type Lot,
  type Manifest,
  type Tally,
} from '@sandoq/protocol';
import { countPluralityAtLarge, drawLot, resolveTies } from '@sandoq/rules';
import { castWeight, countCredentials } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import type { TenantTx } from '../platform/index.ts';
import { appendNow, rootAfter, type EntryWithBody } from '../record/index.ts';
import { openSecrets } from '../trustees/index.ts';
import { currentSum } from './running-sum.ts';

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
  /** The entries of {@link COUNT_TYPES} that the record has. */
  readonly frame: readonly EntryWithBody[];
}

const entryOf = ({ frame }: CountState, type: CountType): EntryWithBody | undefined =>
  frame.find((entry) => entry.type === type);

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
}

async function decrypt(tx: TenantTx, deps: Deps, state: CountState, tally: Tally): Promise<void> {
  const { share, nonce } = await openSecrets(tx, deps.sealer, state.electionId);
  const { manifest, context } = state;
  const input = { manifest, context, tally, trustee: 1, secret: share, nonce };
  const body = decryptTally(input, (length) => deps.random.bytes(length));
  await appendNow(tx, deps, state, [{ type: 'decryption', body }]);
}

const countContest = (contest: Contest, totals: readonly number[]) =>
  countPluralityAtLarge(contest, totals.map(BigInt)).outcome;

async function announce(
  tx: TenantTx,
  deps: Deps,
  state: CountState,
  tally: Tally,
  decryption: Decryption,
): Promise<void> {
  const { manifest, electionId } = state;
  const combined = combineDecryptions(manifest, tally, [decryption], await castWeight(tx, electionId));
  if (!combined.ok) throw new Error(`the totals of ${electionId} cannot be found: ${combined.error.code}`);
  const body: ElectionResult = {
    type: 'result',
    v: 1,
    tally: hashJson(tally),
    eligible: await countCredentials(tx, electionId),
    ballots: tally.ballots,
    contests: manifest.contests.map((contest, i) => {
      const { totals } = combined.value[i]!;
      const { elected, alternates, ties } = countContest(contest, totals);
      return { id: contest.id, totals, elected, alternates, ties };
    }),
  };
  await appendNow(tx, deps, state, [{ type: 'result', body }]);
}

async function draw(
  tx: TenantTx,
  deps: Deps,
  state: CountState,
  result: ElectionResult,
  decryption: Decryption,
): Promise<void> {
  const { manifest, electionId } = state;
  const { lotSeed } = await openSecrets(tx, deps.sealer, electionId);
  const inputs = {
    seed: lotSeed,
    closingRoot: await closingRoot(tx, state),
    nonces: [fromBase64Url(decryption.nonce)],
  };
  const drawn = result.contests.map(({ id, ties }) =>
    ties.map(({ options }) => drawLot(inputs, id, options)),
  );
  const body: Lot = {
    type: 'lot',
    v: 1,
    result: hashJson(result),
    seed: toBase64Url(lotSeed),
    draws: result.contests.flatMap(({ id }, i) => drawn[i]!.map((order) => ({ contest: id, order }))),
    contests: manifest.contests.map((contest, i) => {
      const outcome = countContest(contest, result.contests[i]!.totals);
      return { id: contest.id, ...resolveTies(outcome, drawn[i]!.flat()) };
    }),
  };
  await appendNow(tx, deps, state, [{ type: 'lot', body }]);
}

/**
 * Makes the next step of the count that the record lacks: tally, decryption, result, lot. Call with the log locked.
 * @returns whether a step was made; false when the count is complete
 */
export async function countStep(tx: TenantTx, deps: Deps, state: CountState): Promise<boolean> {
  const tally = bodyOf<Tally>(state, 'tally');
  const decryption = bodyOf<Decryption>(state, 'decryption');
  const result = bodyOf<ElectionResult>(state, 'result');
  if (tally === undefined) await publishTally(tx, deps, state);
  else if (decryption === undefined) await decrypt(tx, deps, state, tally);
  else if (result === undefined) await announce(tx, deps, state, tally, decryption);
  else if (result.contests.some(({ ties }) => ties.length > 0) && entryOf(state, 'lot') === undefined)
    await draw(tx, deps, state, result, decryption);
  else return false;
  return true;
}
