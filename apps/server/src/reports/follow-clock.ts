import type { Background, Deps } from '../deps.ts';
import { dueActs, forgetDue, postponeDue, type DueAct } from '../elections/index.ts';
import { Refused } from '../platform/index.ts';
import { performAct } from './perform-act.ts';

const TICK_MS = 500;

/** So many elections at most are served at the same time by one process: each may hold a connection to the database. */
const MOST_UNDER_WAY = 8;

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

/** One election's acts, in their order. What fails by a fault is tried again later, and those after it not before. */
async function performInTurn(deps: Deps, acts: readonly DueAct[], isStopping: () => boolean): Promise<void> {
  for (const due of acts) {
    if (isStopping()) return;
    const { electionId, act } = due;
    try {
      await performOne(deps, due);
    } catch (error) {
      deps.log.error({ err: error, election: electionId, act }, 'an act by the clock failed');
      await postponeDue(deps.db, due, deps.clock.now());
      return;
    }
  }
}

interface ClockWork {
  /** Begins what is due of elections whose acts are not under way. @returns whether anything was */
  begin(): Promise<boolean>;
  /** Waits for what is under way. */
  settled(): Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Elections are served side by side: the count of one may take minutes, which no other waits for. */
function clockWork(deps: Deps): ClockWork {
  const underWay = new Map<string, Promise<void>>();
  let stopping = false;
  const settled = async (): Promise<void> => void (await Promise.all(underWay.values()));
  return {
    async begin() {
      const free = MOST_UNDER_WAY - underWay.size;
      if (free <= 0) return false;
      const due = await dueActs(deps.db, deps.clock.now(), [...underWay.keys()], free);
      for (const electionId of new Set(due.map((each) => each.electionId))) {
        const acts = due.filter((each) => each.electionId === electionId);
        const work = performInTurn(deps, acts, () => stopping)
          .catch((error: unknown) => deps.log.warn({ err: error, election: electionId }, 'the clock waits'))
          .finally(() => underWay.delete(electionId));
        underWay.set(electionId, work);
      }
      return due.length > 0;
    },
    settled,
    async stop() {
      stopping = true;
      await settled();
    },
  };
}

/** Does all that is due by the clock: opens polls, closes and counts them, takes up counts that a crash left. */
export async function performDue(deps: Deps): Promise<void> {
  const work = clockWork(deps);
  while (await work.begin()) await work.settled();
}

/** Looks twice a second whether something is due. Any number of processes may: acts are decided under a lock. */
export function followClock(deps: Deps): Background {
  const work = clockWork(deps);
  let looking: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    looking ??= work
      .begin()
      .catch((error: unknown) => deps.log.warn({ err: error }, 'the clock waits'))
      .finally(() => (looking = undefined));
  }, TICK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await work.stop();
    },
  };
}
