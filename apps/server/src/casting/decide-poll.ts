import { decideCasting } from '@sandoq/rules';
import { refused } from './refusals.ts';
import type { VoterState } from './store.ts';

/** Lets nobody vote outside the poll. `now` in milliseconds. @throws the refusal poll-not-open or poll-closed */
export function demandOpenPoll(state: Pick<VoterState, 'state' | 'opens' | 'closes'>, now: number): void {
  const decision = decideCasting(
    { state: state.state, opens: state.opens.getTime(), closes: state.closes.getTime() },
    now,
  );
  if (!decision.ok) throw refused(decision.error.code === 'poll-closed' ? 'poll-closed' : 'poll-not-open');
}
