import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { hashJson } from '../encoding/index.ts';
import type { Contest, Manifest } from '../manifest/index.ts';
import type { Decryption } from '../tally/decryption-body.ts';
import type { CountingRules, LotInputs } from './counting-rules.ts';
import { tiesOf, type ContestResult, type ElectionResult, type FinalList, type Lot } from './result-body.ts';

/** What a lot is drawn from. */
export type LotInput = {
  readonly manifest: Manifest;
  readonly result: ElectionResult;
  /** Opens the manifest's `lot`, 32 bytes. */
  readonly seed: Uint8Array;
  /** The tally's root, base64url. */
  readonly root: string;
  /** The decryptions in the order of the record; the first t are used. */
  readonly decryptions: readonly Pick<Decryption, 'trustee' | 'nonce'>[];
  readonly rules: CountingRules;
};

type Orders = readonly (readonly string[])[];

function finalList(
  contest: Contest,
  counted: ContestResult,
  orders: Orders,
  rules: CountingRules,
): readonly FinalList[] {
  const { id } = contest;
  if (contest.kind === 'choice' && counted.totals !== undefined) {
    return [{ id, ...rules.resolve(contest, counted.totals, orders) }];
  }
  return contest.kind === 'choice' || contest.kind === 'text' || counted.totals !== undefined
    ? []
    : [{ id, ...rules.resolveVotes(contest, counted.lists, orders) }];
}

/** The `lot` body (protocol §3.8, §9.7): every tie drawn, and the final lists of all contests that elect. */
export function makeLot({ manifest, result, seed, root, decryptions, rules }: LotInput): Lot {
  const nonces = decryptions
    .slice(0, manifest.trustees.threshold)
    .toSorted((a, b) => a.trustee - b.trustee)
    .map(({ nonce }) => fromBase64Url(nonce));
  const inputs: LotInputs = { seed, closingRoot: fromBase64Url(root), nonces };
  const drawn = manifest.contests.map((contest, i) => {
    const counted = result.contests[i]!;
    const orders = tiesOf(counted).map((tie) => rules.drawLot(inputs, contest.id, tie.options));
    return { contest: contest.id, orders, final: finalList(contest, counted, orders, rules) };
  });
  return {
    type: 'lot',
    v: 1,
    result: hashJson(result),
    seed: toBase64Url(seed),
    draws: drawn.flatMap(({ contest, orders }) => orders.map((order) => ({ contest, order }))),
    contests: drawn.flatMap(({ final }) => final),
  };
}
