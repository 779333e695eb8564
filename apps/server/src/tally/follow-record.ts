import { setTimeout as sleep } from 'node:timers/promises';
import type { Background, Deps } from '../deps.ts';
import { RECORD_GROWN, type RecordGrown } from '../record/index.ts';
import { catchUp } from './running-sum.ts';

const PAUSE_MS = 500;

/** Keeps the running sums near the logs while ballots come in. A sum that is behind costs time at the close, no more. */
export function followRecord(deps: Deps): Background {
  const active = new Map<string, Promise<void>>();
  let stopped = false;

  const follow = async (grown: RecordGrown): Promise<void> => {
    await sleep(PAUSE_MS, undefined, { ref: false });
    active.delete(grown.electionId);
    if (stopped) return;
    await catchUp(deps.db, grown, false);
  };
  const end = deps.bus.subscribe<RecordGrown>(RECORD_GROWN, {
    onEvent(grown) {
      if (stopped || active.has(grown.electionId)) return;
      active.set(
        grown.electionId,
        follow(grown).catch((error: unknown) => deps.log.warn({ err: error }, 'the running sum waits')),
      );
    },
  });
  return {
    async stop() {
      stopped = true;
      end();
      await Promise.all(active.values());
    },
  };
}
