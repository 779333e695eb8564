import { concatBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { IDENTITY, encodePoint, encodeScalar, reduceScalar, type PublicKernel } from '../group/index.ts';
import { choiceContests, type Manifest } from '../manifest/index.ts';
import type { Tally } from './tally-body.ts';

const PAIR_BYTES = 64;

/** The encrypted totals so far: contest id to `n · 64` bytes in base64url. Plain JSON, so that it can be kept. */
export type RunningSum = {
  readonly ballots: number;
  readonly sums: { readonly [contestId: string]: string };
};

/** What counts of one ballot: its contests' ciphertexts (base64url) and the weight of its credential. */
export type CountedBallot = {
  readonly style: string;
  readonly weight: number;
  readonly contests: readonly { readonly id: string; readonly ciphertexts: string }[];
};

const zeroPair = (): Uint8Array => concatBytes(encodePoint(IDENTITY), encodePoint(IDENTITY));

/** The sum over no ballots; it has the choice contests only. */
export function emptySum(manifest: Manifest): RunningSum {
  const sums = choiceContests(manifest).map((contest): [string, string] => [
    contest.id,
    toBase64Url(concatBytes(...contest.options.map(zeroPair))),
  ]);
  return { ballots: 0, sums: Object.fromEntries(sums) };
}

/** Σ sᵢPᵢ for one point of many ballots; plain sum when every scalar is one. */
function combine(kernel: PublicKernel, points: Uint8Array, scalars: Uint8Array | undefined): Uint8Array {
  const sum = scalars === undefined ? kernel.sumPoints(points) : kernel.multiScalarMul(points, scalars);
  if (!sum.ok) throw new RangeError('a ciphertext is not a point: check ballots before adding them');
  return sum.value;
}

type Row = { readonly bytes: Uint8Array; readonly weight: number };

function rowsOf(contestId: string, ballots: readonly CountedBallot[], sign: 1 | -1): Row[] {
  return ballots.flatMap((ballot) => {
    const part = ballot.contests.find((c) => c.id === contestId);
    return part === undefined
      ? []
      : [{ bytes: fromBase64Url(part.ciphertexts), weight: sign * ballot.weight }];
  });
}

/**
 * Adds checked ballots to the sum, each times its weight. A ballot that a later one replaced is taken out again with
 * the negative of its weight (`removed`).
 * @throws RangeError when a ciphertext is not a point: ballots must have been checked.
 */
export function addBallots(
  kernel: PublicKernel,
  manifest: Manifest,
  sum: RunningSum,
  ballots: readonly CountedBallot[],
  removed: readonly CountedBallot[] = [],
): RunningSum {
  const sums: { [contestId: string]: string } = { ...sum.sums };
  for (const contest of choiceContests(manifest)) {
    const counted = [...rowsOf(contest.id, ballots, 1), ...rowsOf(contest.id, removed, -1)];
    if (counted.length === 0) continue;
    const rows = [{ bytes: fromBase64Url(sums[contest.id]!), weight: 1 }, ...counted];
    const plain = rows.every((row) => row.weight === 1);
    const scalars = plain
      ? undefined
      : concatBytes(...rows.map((row) => encodeScalar(reduceScalar(BigInt(row.weight)))));
    const points = Array.from({ length: contest.options.length * 2 }, (_, i) =>
      combine(kernel, concatBytes(...rows.map(({ bytes }) => bytes.subarray(i * 32, i * 32 + 32))), scalars),
    );
    sums[contest.id] = toBase64Url(concatBytes(...points));
  }
  return { ballots: sum.ballots + ballots.length - removed.length, sums };
}

/** The `tally` body of a finished sum. @param root root of the log that ends with the close entry, base64url. */
export function tallyBody(manifest: Manifest, sum: RunningSum, root: string): Tally {
  const sums = choiceContests(manifest).map(({ id }) => ({ contest: id, ciphertexts: sum.sums[id]! }));
  return { type: 'tally', v: 1, ballots: sum.ballots, root, sums };
}

/** The encoded pairs `A`, `B` of every option of a sum's contest. */
export function pairsOf(ciphertexts: string): readonly { readonly A: Uint8Array; readonly B: Uint8Array }[] {
  const bytes = fromBase64Url(ciphertexts);
  return Array.from({ length: Math.floor(bytes.length / PAIR_BYTES) }, (_, i) => ({
    A: bytes.subarray(i * PAIR_BYTES, i * PAIR_BYTES + 32),
    B: bytes.subarray(i * PAIR_BYTES + 32, (i + 1) * PAIR_BYTES),
  }));
}
