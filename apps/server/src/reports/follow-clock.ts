import type { Background, Deps } from '../deps.ts';
import { dueActs, forgetDue, type DueAct } from '../elections/index.ts';
import { Refused } from '../platform/index.ts';
import { performAct } from './perform-act.ts';

const TICK_MS = 500;

async function performOne(deps: Deps, due: DueAct): Promise<void> {
  const { electionId } = due;
  const act = due.act === 'count' ? 'tally' : due.act;
  try {
    await performAct(deps, { electionId, act, actor: { kind: 'system', id: null } });
  } catch (error) {
    // Done already by hand or by another process, or no longer possible: the organiser sees the state.
    if (!(error instanceof Refused)) throw error;
  }
  await forgetDue(deps.db, due);
}

/** Does what is due by the clock: opens polls, closes and counts them, takes up counts that a crash left. */
export async function performDue(deps: Deps): Promise<void> {
  for (const due of await dueActs(deps.db, deps.clock.now())) {
    try {
      await performOne(deps, due);
    } catch (error) {
      deps.log.error({ err: error, election: due.electionId, act: due.act }, 'an act by the clock failed');
    }
  }
}

/** Looks twice a second whether something is due. Any number of processes may: acts are decided under a lock. */
export function followClock(deps: Deps): Background {
  let working: Promise<void> | undefined;
  const timer = setInterval(() => {
    working ??= performDue(deps)
      .catch((error: unknown) => deps.log.warn({ err: error }, 'the clock waits'))
      .finally(() => (working = undefined));
  }, TICK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
