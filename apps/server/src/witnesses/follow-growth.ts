import type { Background, Deps } from '../deps.ts';
import { RECORD_GROWN, type RecordGrown } from '../record/index.ts';
import { enqueueAsking } from './jobs.ts';

const PAUSE_MS = 1_000;

/** Asks the witnesses when a log has grown: for each log once a second at most, and never in the way of a vote. */
export function followGrowth({ bus, db, log }: Deps): Background {
  const waiting = new Map<string, NodeJS.Timeout>();
  const ask = (electionId: string): void => {
    waiting.delete(electionId);
    enqueueAsking(db, electionId).catch((error: unknown) =>
      log.warn({ err: error, election: electionId }, 'witnesses are asked later'),
    );
  };
  const end = bus.subscribe<RecordGrown>(RECORD_GROWN, {
    onEvent({ electionId }) {
      if (!waiting.has(electionId))
        waiting.set(
          electionId,
          setTimeout(() => ask(electionId), PAUSE_MS),
        );
    },
  });
  return {
    async stop() {
      end();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
