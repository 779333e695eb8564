import { canonicalBytes, concatBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
  addScalars,
  allowedSums,
  contestValues,
  contestsOfStyle,
  decodeScalar,
  encodeScalar,
  membershipChallenge,
  multiplyScalars,
  optionValues,
  randomScalar,
  reduceScalar,
  signatureChallenge,
  subtractScalars,
  unsignedDigest,
  type Choices,
  type Manifest,
  type MembershipBinding,
} from '@sandoq/protocol';
import type { Multiple, MultiplyBases } from './fixed-bases.ts';

/** The election that fast ballots are for: hash of its `open` body and key, base64url. */
export interface FastElection {
  readonly manifest: Manifest;
  readonly context: string;
  readonly key: string;
}

/** Whose ballot it is and what it holds. */
export interface FastVoter {
  /** The credential's secret scalar, 32 bytes. */
  readonly secret: Uint8Array;
  readonly style: string;
  readonly choices: Choices;
}

/** Multiples that a ballot needs, to be made all at once; their encodings are there after `make`. */
class Points {
  readonly #multiples: Multiple[] = [];
  #encodings = new Uint8Array();

  add(s: bigint, t: bigint): number {
    return this.#multiples.push([s, t]) - 1;
  }

  make(multiply: MultiplyBases): void {
    this.#encodings = multiply(this.#multiples) as Uint8Array<ArrayBuffer>;
  }

  of(indexes: readonly number[]): Uint8Array {
    return concatBytes(...indexes.map((i) => this.#encodings.subarray(32 * i, 32 * i + 32)));
  }
}

type Opened = { readonly r: bigint; readonly value: number };

/** Commits to a membership proof (protocol §3.5) and gives what finishes it once the points are there. */
function startProof(points: Points, { r, value }: Opened, values: readonly number[]) {
  const w = randomScalar();
  const branches = values.map((claimed) => {
    if (claimed === value) return { a: points.add(w, 0n), b: points.add(0n, w), c: 0n, z: 0n };
    const [c, z] = [randomScalar(), randomScalar()];
    const s = subtractScalars(z, multiplyScalars(c, r));
    return { a: points.add(s, 0n), b: points.add(-c * BigInt(value - claimed), s), c, z };
  });
  return (binding: MembershipBinding, ciphertexts: Uint8Array): Uint8Array => {
    const total = membershipChallenge(
      binding,
      ciphertexts,
      points.of(branches.flatMap(({ a, b }) => [a, b])),
    );
    const rest = reduceScalar(total - branches.reduce((sum, { c }) => sum + c, 0n));
    const scalars = branches.map(({ c, z }, i) =>
      values[i] === value ? { c: rest, z: addScalars(w, multiplyScalars(rest, r)) } : { c, z },
    );
    return concatBytes(
      ...branches.map(({ a, b }, i) =>
        concatBytes(points.of([a, b]), encodeScalar(scalars[i]!.c), encodeScalar(scalars[i]!.z)),
      ),
    );
  };
}

function startContests(points: Points, election: FastElection, { style, choices }: FastVoter) {
  return contestsOfStyle(election.manifest, style)!.map((contest) => {
    if (contest.kind !== 'choice') throw new RangeError(`${contest.id} is not a choice`);
    const values = contestValues(contest, choices[contest.id] ?? {});
    if (!values.ok) throw new RangeError(values.error.code);
    const opened = values.value.map((value) => ({ value, r: randomScalar() }));
    const pairs = opened.map(({ value, r }) => [points.add(r, 0n), points.add(BigInt(value), r)]);
    const options = opened.map((one) => startProof(points, one, optionValues(contest)));
    const sum = opened.reduce((x, y) => ({ r: addScalars(x.r, y.r), value: x.value + y.value }), {
      r: 0n,
      value: 0,
    });
    const total = startProof(points, sum, allowedSums(contest));
    return (bound: Pick<MembershipBinding, 'context' | 'credential'>) => {
      const binding = { ...bound, contest: contest.id };
      const optionProofs = options.map((finish, i) =>
        finish({ ...binding, subject: `option:${contest.options[i]!.id}` }, points.of(pairs[i]!)),
      );
      const ciphertexts = points.of(pairs.flat());
      return {
        id: contest.id,
        ciphertexts: toBase64Url(ciphertexts),
        optionProofs: toBase64Url(concatBytes(...optionProofs)),
        sumProof: toBase64Url(total({ ...binding, subject: 'sum' }, ciphertexts)),
      };
    };
  });
}

/**
 * Makes a valid ballot as `encryptBallot` does, but in variable time, from tables of G and the key: quick, and fit only
 * for benchmarks; contests of choice only. @returns its canonical bytes.
 */
export function fastBallot(multiply: MultiplyBases, election: FastElection, voter: FastVoter): Uint8Array {
  const secret = decodeScalar(voter.secret);
  if (!secret.ok) throw new RangeError('the secret is not canonical');
  const points = new Points();
  const w = randomScalar();
  const signing = [points.add(secret.value, 0n), points.add(w, 0n)] as const;
  const contests = startContests(points, election, voter);
  points.make(multiply);
  const [credential, R] = [points.of([signing[0]]), points.of([signing[1]])];
  const bound = { context: fromBase64Url(election.context), credential };
  const unsigned = {
    type: 'ballot',
    v: 1,
    context: election.context,
    credential: toBase64Url(credential),
    style: voter.style,
    contests: contests.map((finish) => finish(bound)),
  } as const;
  const e = signatureChallenge(credential, R, unsignedDigest(unsigned));
  const z = encodeScalar(addScalars(w, multiplyScalars(e, secret.value)));
  return canonicalBytes({ ...unsigned, signature: toBase64Url(concatBytes(R, z)) });
}
