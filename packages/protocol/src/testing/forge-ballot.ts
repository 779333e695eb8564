import { concatBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { proveMembership, signBallot, type Ballot, type OpenedPair } from '../ballot/index.ts';
import {
  BASE,
  IDENTITY,
  addScalars,
  decodePoint,
  decodeScalar,
  encodePoint,
  multiply,
  randomScalar,
  reduceScalar,
  type Point,
} from '../group/index.ts';
import { allowedSums, choiceContests, optionValues } from '../manifest/index.ts';
import type { ElectionFixture } from './election-fixture.ts';

/** The values (any integers) that a dishonest client encrypts, by contest id, in option order. */
export type ForgedValues = { readonly [contestId: string]: readonly bigint[] };

type Pair = OpenedPair & { readonly truth: bigint };

function encrypt(key: Point, truth: bigint, r: bigint, values: readonly number[]): Pair {
  const B = multiply(key, r).add(multiply(BASE, reduceScalar(truth)));
  const value = values.find((v) => BigInt(v) === reduceScalar(truth)) ?? values.at(-1)!;
  return { A: multiply(BASE, r), B, r, value, truth };
}

/** What a dishonest client knows of an election: an {@link ElectionFixture}, or one that a server holds. */
export type Forger = Pick<ElectionFixture, 'voters' | 'context' | 'manifest' | 'random'> & {
  readonly open: { readonly key: string };
};

/** A ballot of choice contests, rightly signed, whose proofs are the best that can be made for values that are not allowed. */
export function forgeBallot(fixture: Forger, voter: number, forged: ForgedValues): Ballot {
  const key = decodePoint(fromBase64Url(fixture.open.key));
  const secret = decodeScalar(fixture.voters[voter]!.secret);
  if (!key.ok || !secret.ok) throw new RangeError('the fixture is broken');
  const credential = fromBase64Url(fixture.voters[voter]!.key);
  const binding = { context: fromBase64Url(fixture.context), credential };
  const contests = choiceContests(fixture.manifest).map((contest) => {
    const values = optionValues(contest);
    const truths = forged[contest.id] ?? contest.options.map(() => 0n);
    const pairs = truths.map((truth) => encrypt(key.value, truth, randomScalar(fixture.random), values));
    const encoded = pairs.map(({ A, B }) => concatBytes(encodePoint(A), encodePoint(B)));
    const bound = { ...binding, contest: contest.id };
    const optionProofs = pairs.map((pair, i) => {
      const subject = `option:${contest.options[i]!.id}`;
      return proveMembership(pair, key.value, values, { ...bound, subject }, encoded[i]!, fixture.random);
    });
    const sums = allowedSums(contest);
    const total = reduceScalar(pairs.reduce((n, pair) => n + pair.truth, 0n));
    const sum = pairs.reduce<OpenedPair>(
      (acc, { A, B, r }) => ({ ...acc, A: acc.A.add(A), B: acc.B.add(B), r: addScalars(acc.r, r) }),
      { A: IDENTITY, B: IDENTITY, r: 0n, value: sums.find((v) => BigInt(v) === total) ?? sums.at(-1)! },
    );
    const ciphertexts = concatBytes(...encoded);
    const sumProof = proveMembership(
      sum,
      key.value,
      sums,
      { ...bound, subject: 'sum' },
      ciphertexts,
      fixture.random,
    );
    return {
      id: contest.id,
      ciphertexts: toBase64Url(ciphertexts),
      optionProofs: toBase64Url(concatBytes(...optionProofs)),
      sumProof: toBase64Url(sumProof),
    };
  });
  return sealBallot(fixture, voter, {
    type: 'ballot',
    v: 1,
    context: fixture.context,
    credential: '',
    style: 'all',
    contests,
  });
}

/** Puts a voter's credential and a true signature on a ballot, whatever is in it. */
export function sealBallot(
  fixture: Pick<Forger, 'voters' | 'random'>,
  voter: number,
  ballot: Omit<Ballot, 'signature'>,
): Ballot {
  const secret = decodeScalar(fixture.voters[voter]!.secret);
  if (!secret.ok) throw new RangeError('the fixture is broken');
  const { type, v, context, style, contests } = ballot;
  const unsigned = { type, v, context, credential: fixture.voters[voter]!.key, style, contests };
  return { ...unsigned, signature: toBase64Url(signBallot(unsigned, secret.value, fixture.random)) };
}
