import { parseCanonical, toBase64Url } from '@sandoq/kernel';
import {
  combineDecryptions,
  decryptTally,
  makeLot,
  makeResult,
  needsLot,
  tallyBody,
  type Decryption,
  type ElectionResult,
  type Manifest,
  type Tally,
} from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
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
  const eligible = await countCredentials(tx, electionId);
  const totals = combined.value;
  const body = makeResult({ manifest, tally, eligible, totals, votes: [], rules: recordRules });
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
  const root = toBase64Url(await closingRoot(tx, state));
  const body = makeLot({ manifest, result, seed: lotSeed, root, decryptions: [decryption], rules: recordRules });
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
  else if (needsLot(result) && entryOf(state, 'lot') === undefined)
    await draw(tx, deps, state, result, decryption);
  else return false;
  return true;
}
