import type { BallotStatus } from '@sandoq/contract';
import { fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { hashBytes, type Ballot, type BallotCheck } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { withTenant, type Refused } from '../platform/index.ts';
import type { VoterSession } from '../voters/index.ts';
import { preparedStatus } from './ballot-status.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { readPollContext } from './poll-context.ts';
import { proofPool } from './proofs/proof-pool.ts';
import { refused } from './refusals.ts';
import { demandCodeSms, newCode, sendCode } from './send-code.ts';
import { findPrepared, putPrepared, readVoterState, type VoterState } from './store.ts';

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

/** SHA-256 of the ciphertexts of each contest: none may come a second time in a record. */
const printsOf = (ballot: Ballot): Uint8Array[] =>
  ballot.contests.map(({ ciphertexts }) => fromBase64Url(hashBytes(fromBase64Url(ciphertexts))));

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** What stands already, when the same ballot comes again. @throws already-voted when another one was cast and voting again is not allowed */
function castBefore({ castTracker, revoting }: VoterState, tracker: Uint8Array): BallotStatus | undefined {
  if (castTracker === null) return undefined;
  if (sameBytes(castTracker, tracker)) return { stage: 'confirmed', tracker: toBase64Url(tracker) };
  if (!revoting) throw refused('already-voted');
  return undefined;
}

/**
 * Takes a ballot from its voter's page: checks every proof (V20 to V27) before anything else is done with it, then keeps
 * it until the voter confirms. The same ballot again changes nothing; another one takes its place.
 */
export async function prepareBallot(deps: Deps, voter: VoterSession, text: string): Promise<BallotStatus> {
  const { db, clock, limiter } = deps;
  const { operatorId, electionId, voterId } = voter;
  const body = utf8Bytes(text);
  const tracker = fromBase64Url(hashBytes(body));

  const found = await withTenant(db, operatorId, async (tx) => {
    const state = await readVoterState(tx, electionId, voterId);
    if (state === undefined) throw refused('poll-not-open');
    const before = castBefore(state, tracker);
    if (before !== undefined) return { answer: before };
    demandOpenPoll(state, clock.now());
    const { prepared, confirmation } = state;
    if (
      prepared !== null &&
      sameBytes(prepared.tracker, tracker) &&
      prepared.codeExpiresAt.getTime() > clock.now()
    )
      return { answer: await preparedStatus(tx, deps, confirmation, voterId, prepared) };
    const poll = await readPollContext(tx, electionId);
    if (poll === undefined) throw refused('poll-not-open');
    return { state, poll };
  });
  if ('answer' in found) return found.answer;
  const { state, poll } = found;
  if (state.key === null || state.style === null) throw refused('credential-missing');
  await limiter.demand(PREPARING, voterId);

  const credential = toBase64Url(state.key);
  const check = await proofPool.check(poll, { body, credential, style: state.style });
  const refusal = refusalOf(check);
  if (refusal !== undefined) throw refusal;
  if (state.confirmation === 'code') await demandCodeSms(deps, voterId);

  return withTenant(db, operatorId, async (tx) => {
    const made = newCode(deps, voter, { ...state, tracker });
    const kept = await putPrepared(tx, {
      operatorId,
      electionId,
      voterId,
      ...made.prepared,
      body,
      prints: printsOf(check.ballot!),
      ip: voter.ip ?? '0.0.0.0',
      preparedAt: new Date(clock.now()),
    });
    if (kept && state.confirmation === 'code') await sendCode(tx, deps, voter, made);
    // The same ballot, sent twice at the same moment, has one code: the first.
    const prepared = kept ? made.prepared : await findPrepared(tx, voterId);
    if (prepared === undefined || !sameBytes(prepared.tracker, tracker)) throw refused('ballot-copied');
    return preparedStatus(tx, deps, state.confirmation, voterId, prepared);
  });
}
