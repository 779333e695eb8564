import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { decodeBallot, type Ballot } from '../../ballot/index.ts';
import { systemRandom, type PublicKernel, type RandomSource } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { finding, type BodyFinding, type Check } from '../../finding/finding.ts';
import { ballotEquations, claims } from './ballot-equations.ts';
import { ballotParts, type BallotParts } from './ballot-parts.ts';
import {
  ballotSignatureChallenge,
  checkChallenges,
  checkDistinct,
  checkEncodings,
  checkPoints,
} from './check-one-ballot.ts';
import { sumsAreIdentity, weightSource, type EquationSum } from '../../group/equation-sum.ts';

/** What ballots are checked against. */
export type BallotSetting = {
  readonly manifest: Manifest;
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** The election's key Y, base64url. */
  readonly key: string;
  /** Ballot style by credential key (base64url); it must hold the credentials of the ballots to check. */
  readonly styles: Pick<ReadonlyMap<string, string>, 'get'>;
};

/** A {@link BallotSetting} that is plain data, so that it can be sent to a worker. */
export type BallotContext = BallotSetting & { readonly styles: ReadonlyMap<string, string> };

/** What the checks of one ballot gave: it holds when there is no finding. */
export type BallotCheck = {
  /** Hash of the bytes, base64url. */
  readonly tracker: string;
  /** The ballot, when the bytes are one. */
  readonly ballot?: Ballot;
  readonly findings: readonly BodyFinding[];
};

type Candidate = {
  readonly place: number;
  readonly parts: BallotParts;
  readonly signature: bigint;
  readonly equations: EquationSum;
};

function checkAlone(
  kernel: PublicKernel,
  context: BallotSetting,
  ballot: Ballot,
): { parts?: BallotParts; findings: BodyFinding[] } {
  const findings: BodyFinding[] = [];
  if (ballot.context !== context.context) findings.push(finding('V20', 'context'));
  const style = context.styles.get(ballot.credential);
  if (style === undefined) findings.push(finding('V21', 'unknown-credential'));
  else if (style !== ballot.style) findings.push(finding('V21', 'wrong-style', { style: ballot.style }));
  const parts = ballotParts(context.manifest, ballot);
  if ('check' in parts) return { findings: [...findings, parts] };
  const encodings = checkEncodings(parts);
  if (encodings.length > 0) return { findings: [...findings, ...encodings] };
  findings.push(...checkDistinct(parts), ...checkChallenges(parts, (message) => kernel.sha512(message)));
  return { parts, findings };
}

/** What is said of a ballot that is checked no further: V24 to V27 need its points. */
const UNREADABLE: ReadonlySet<Check> = new Set(['V24', 'V25', 'V26', 'V27']);

/** Finds which candidates fail by halving a batch that does. */
function failing(kernel: PublicKernel, key: Uint8Array, batch: readonly Candidate[]): readonly Candidate[] {
  if (batch.length === 0) return [];
  const sums = batch.map((c) => c.equations);
  if (sumsAreIdentity(kernel, sums, key) === true) return [];
  if (batch.length === 1) return batch;
  const half = Math.ceil(batch.length / 2);
  return [...failing(kernel, key, batch.slice(0, half)), ...failing(kernel, key, batch.slice(half))];
}

function explain(
  kernel: PublicKernel,
  key: Uint8Array,
  candidate: Candidate,
  random: RandomSource,
): BodyFinding[] {
  const points = checkPoints(kernel, candidate.parts);
  if (points.length > 0) return points;
  return claims(candidate.parts, candidate.signature, weightSource(random))
    .filter((claim) => sumsAreIdentity(kernel, [claim.equations], key) !== true)
    .map(({ check, code, contest, option }) => ({
      check,
      code,
      params: {
        ...(contest === undefined ? {} : { contest }),
        ...(option === undefined ? {} : { option }),
      },
    }));
}

/**
 * Checks V20 to V27 (V24 within each ballot) of ballots, whose proofs share one multi-scalar product; a product that
 * fails is halved until the ballots at fault are found. What depends on the rest of the record (V24's earlier ballots,
 * V28, V29) is the caller's.
 * @param bodies canonical bytes of `ballot` bodies, in any number; 64 is a good one.
 * @throws Error when no proof of a ballot at fault fails by itself: a fault of the kernel, on which no ballot may pass.
 */
export function checkBallots(
  kernel: PublicKernel,
  context: BallotSetting,
  bodies: readonly Uint8Array[],
  random: RandomSource = systemRandom,
): readonly BallotCheck[] {
  const key = fromBase64Url(context.key);
  const weight = weightSource(random);
  const candidates: Candidate[] = [];
  const checks = bodies.map((bytes, place): { tracker: string; ballot?: Ballot; findings: BodyFinding[] } => {
    const tracker = toBase64Url(kernel.sha256([bytes]));
    const decoded = decodeBallot(bytes);
    if (!decoded.ok) return { tracker, findings: [finding('V04', 'malformed-body', decoded.error)] };
    const { parts, findings } = checkAlone(kernel, context, decoded.value);
    if (parts !== undefined) {
      const signature = ballotSignatureChallenge(kernel, decoded.value, bytes, parts);
      candidates.push({ place, parts, signature, equations: ballotEquations(parts, signature, weight) });
    }
    return { tracker, ballot: decoded.value, findings };
  });
  for (const candidate of failing(kernel, key, candidates)) {
    const check = checks[candidate.place]!;
    const found = explain(kernel, key, candidate, random);
    if (found.length === 0)
      throw new Error(`the proofs of ${check.tracker} fail together and hold one by one`);
    const isUnreadable = found.some((each) => each.check === 'V23');
    const before = check.findings.filter((each) => !isUnreadable || !UNREADABLE.has(each.check));
    check.findings = [...before, ...found];
  }
  return checks;
}
