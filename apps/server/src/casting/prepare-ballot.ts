import { createHash } from 'node:crypto';
import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url, sameBytes, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import type { Ballot, BallotCheck } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import type { Refused } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { preparedView } from './ballot-status.ts';
import { trackerOf } from './ballot-set.ts';
import { castBefore } from './cast-before.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { keepPrepared } from './keep-prepared.ts';
import { proofPool, type ArrivedBallot, type PollContext } from './proofs/proof-pool.ts';
import { refused } from './refusals.ts';
import { demandCodeSms } from './send-code.ts';
import { readStanding } from './standing.ts';

const PREPARING = { door: 'prepare-ballot', tries: 60, windowSeconds: 20 * 60 } as const;

/** The refusal that says best what the checks of protocol §6 found. */
function refusalOf({ findings }: BallotCheck): Refused | undefined {
  const checks = new Set(findings.map(({ check }) => check));
  if (checks.size === 0) return undefined;
  if (checks.has('V04') || checks.has('V22') || checks.has('V23')) return refused('ballot-malformed');
  if (checks.has('V20')) return refused('ballot-other-election');
  if (findings.some(({ code }) => code === 'unknown-credential')) return refused('ballot-other-credential');
  if (checks.has('V21')) return refused('ballot-wrong-style');
  if (checks.has('V24')) return refused('ballot-copied');
  if (checks.has('V27')) return refused('ballot-signature-wrong');
  return refused('ballot-proof-wrong');
}

/** As the protocol's own, but with the processor's instructions for it. */
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** SHA-256 of the ciphertexts of each contest: none may come a second time in a record. @throws ballot-copied when one does in the vote */
function printsOf(ballots: readonly Ballot[]): Uint8Array[] {
  const prints = ballots.flatMap(({ contests }) =>
    contests.map(({ ciphertexts }) => sha256(fromBase64Url(ciphertexts))),
  );
  if (new Set(prints.map(toBase64Url)).size < prints.length) throw refused('ballot-copied');
  return prints;
}

/** Checks a ballot and that it was made with its credential. @throws the refusal that says best what is wrong */
async function demandRight(poll: PollContext, arrived: ArrivedBallot): Promise<Ballot> {
  const check = await proofPool.check(poll, arrived);
  const refusal = refusalOf(check);
  if (refusal !== undefined) throw refusal;
  // Ballots of others, and of the same voter's other credentials, are checked in the same batch.
  if (check.ballot!.credential !== arrived.credential) throw refused('ballot-other-credential');
  return check.ballot!;
}

/**
 * Takes a vote from its voter's page, a ballot for each of the voter's credentials in their order: checks every proof (V20
 * to V27) before anything else is done with it, then keeps all of them until the voter confirms, or none. The same vote
 * again changes nothing and is no try; another one takes its place.
 */
export async function prepareBallot(
  deps: Deps,
  voter: VoterSession,
  texts: readonly string[],
): Promise<BallotStatus> {
  const { clock, limiter } = deps;
  const { voterId } = voter;
  const found = await readStanding(deps, voter);
  if (found === undefined) throw refused('poll-not-open');
  const { state, mobile, poll } = found;
  const { keys, style } = state;
  // What has not a ballot for each credential is nowhere yet, so it need not be hashed to be looked for.
  if (texts.length !== keys.length) {
    demandOpenPoll(state, clock.now());
    throw refused(keys.length === 0 ? 'credential-missing' : 'ballots-count');
  }
  const bodies = texts.map(utf8Bytes);
  const trackers = bodies.map(sha256);
  const tracker = trackerOf(trackers);
  const before = castBefore(state, tracker);
  if (before !== undefined) return before;
  demandOpenPoll(state, clock.now());
  const { prepared, confirmation } = state;
  if (
    prepared !== null &&
    sameBytes(prepared.tracker, tracker) &&
    prepared.codeExpiresAt.getTime() > clock.now()
  )
    return preparedView(deps, confirmation, mobile, prepared);
  if (poll === undefined) throw refused('poll-not-open');
  if (style === null) throw refused('credential-missing');
  await limiter.demand(PREPARING, voterId);

  const ballots = await Promise.all(
    bodies.map((body, i) => demandRight(poll, { body, credential: toBase64Url(keys[i]!), style })),
  );
  const prints = printsOf(ballots);
  if (confirmation === 'code') await demandCodeSms(deps, voterId);
  return keepPrepared(deps, { voter, state, mobile, tracker, trackers, bodies, prints });
}
