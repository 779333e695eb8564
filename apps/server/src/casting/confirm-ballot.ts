import { sameBytes, toBase64Url } from '@sandoq/kernel';
import { outcomeOf, type Outcome, type TenantTx } from '../platform/index.ts';
import type { BallotSet } from './ballot-set.ts';
import { demandOpenPoll } from './decide-poll.ts';
import { enterPoll } from './poll-gate.ts';
import { refused } from './refusals.ts';
import {
  insertCasts,
  lockAllPrepared,
  readVoterStates,
  type ConfirmedBallot,
  type NewCast,
  type VoterState,
} from './store.ts';

/** A voter's confirmation. */
export interface Confirmation {
  readonly voterId: string;
  /** Milliseconds. */
  readonly now: number;
  /** Says whether this is the ballot that was confirmed: throws a refusal, or is false to do nothing. */
  readonly accepts: (ballot: ConfirmedBallot, state: VoterState) => boolean;
}

/**
 * What is to be cast, or undefined when nothing is. `taken` are the ciphertexts of those that are cast with it.
 * @throws already-voted, poll-closed, ballot-copied, or what `accepts` throws
 */
function decideCast(
  { voterId, now, accepts }: Confirmation,
  ballot: ConfirmedBallot | undefined,
  state: VoterState | undefined,
  taken: Set<string>,
): NewCast | undefined {
  if (ballot === undefined || state === undefined) return undefined;
  const { tracker, trackers } = ballot;
  if (state.keys.length !== trackers.length) return undefined;
  const { castTracker, revoting } = state;
  if (castTracker !== null && sameBytes(castTracker, tracker)) return undefined;
  // First whether this one is meant: what was cast may be confirmed again while another one is prepared.
  if (!accepts(ballot, state)) return undefined;
  if (castTracker !== null && !revoting) throw refused('already-voted');
  demandOpenPoll(state, now);
  const prints = ballot.prints.map(toBase64Url);
  if (ballot.isCopied || prints.some((print) => taken.has(print))) throw refused('ballot-copied');
  for (const print of prints) taken.add(print);
  const revision = (state.castRevision ?? 0) + 1;
  return { voterId, keys: state.keys, revision, tracker, trackers, at: new Date(now) };
}

/**
 * Casts the prepared votes of different voters in the caller's transaction: each ballot for the sequencer, the use of
 * its credential, the participation. After the commit nobody can undo it; then nudge the sequencer. A voter whose
 * confirmation is refused keeps nobody else from voting.
 * Where voters may vote again, the vote takes the place of the former one, whose ballots stay in the record.
 * Confirming twice at the same moment casts once: the second waits for the row that the first takes away.
 * @returns for each the ballots that were cast now, undefined when nothing was, or the refusal
 */
export async function castTogether(
  tx: TenantTx,
  election: { readonly operatorId: string; readonly electionId: string },
  confirmations: readonly Confirmation[],
): Promise<Outcome<BallotSet | undefined>[]> {
  const { electionId } = election;
  const voters = confirmations.map(({ voterId }) => voterId);
  await enterPoll(tx, electionId);
  const ballots = await lockAllPrepared(tx, electionId, voters);
  const states = await readVoterStates(tx, electionId, voters);
  const casts: NewCast[] = [];
  const taken = new Set<string>();
  const outcomes = confirmations.map((confirmation) =>
    outcomeOf(() => {
      const { voterId } = confirmation;
      const cast = decideCast(confirmation, ballots.get(voterId), states.get(voterId), taken);
      if (cast !== undefined) casts.push(cast);
      return cast;
    }),
  );
  if (casts.length > 0) await insertCasts(tx, election, casts);
  return outcomes;
}

/** {@link castTogether} for one voter; `now` in milliseconds. @throws the refusal */
export async function castPrepared(
  tx: TenantTx,
  of: {
    readonly operatorId: string;
    readonly electionId: string;
    readonly voterId: string;
    readonly now: number;
  },
  accepts: Confirmation['accepts'],
): Promise<BallotSet | undefined> {
  const [outcome] = await castTogether(tx, of, [{ ...of, accepts }]);
  if (outcome!.status === 'rejected') throw outcome!.reason;
  return outcome!.value;
}
