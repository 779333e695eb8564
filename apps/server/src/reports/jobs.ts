import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import { defineJob, Refused } from '../platform/index.ts';
import { performAct } from './perform-act.ts';
import { closeOnTime, openOnTime } from './scheduled-acts.ts';

const TRIES = 10;
const PAUSE_MS = 200;

/** The clock's act. The clocks of database and server may differ a little: an act that is too early is tried again. */
async function actByClock(deps: Deps, electionId: string, act: 'open' | 'close'): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await performAct(deps, { electionId, act, actor: { kind: 'system', id: null } });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Done by hand before, or no longer possible: the organiser sees the state.
      if (error.code !== 'act-too-early') return;
      if (attempt >= TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** What the clock does to elections. */
export const clockJobs = [
  defineJob({
    ...openOnTime,
    handler: ({ electionId }, deps: Deps) => actByClock(deps, electionId, 'open'),
  }),
  defineJob({
    ...closeOnTime,
    handler: ({ electionId }, deps: Deps) => actByClock(deps, electionId, 'close'),
  }),
];
