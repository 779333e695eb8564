import { setTimeout as sleep } from 'node:timers/promises';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
  gather,
  withTenant,
  type Clock,
  type Db,
  type EventBus,
  type Log,
  type Sealer,
} from '../platform/index.ts';
import { appendPending, MAX_BATCH, RECORD_GROWN, type RecordGrown } from './append-pending.ts';
import { logsWithPending, recordedAmong } from './store.ts';

/** What the sequencer needs. */
export interface SequencerParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly bus: EventBus;
  readonly log: Log;
}

interface LogId {
  readonly operatorId: string;
  readonly electionId: string;
}

/** Appends what is pending, in this process; any number of processes may do so at once. */
export interface Sequencer {
  /** Says that something is pending: call it after the commit. */
  nudge(log: LogId): void;
  /** Appends everything that is pending, now. */
  drain(log: LogId): Promise<void>;
  /** Waits until the body (hash in base64url) is in the log; false when that takes longer than `ms`. */
  recorded(log: LogId, hash: string, ms: number): Promise<boolean>;
  /** Also picks up what other processes left behind when they died. */
  start(): void;
  stop(): Promise<void>;
}

const POLL_MS = 1_000;

/** Batches of one log start so far apart at least: what is accepted meanwhile shares a checkpoint. */
const PAUSE_MS = 100;
const MOMENT_MS = 10;

/** Makes a process's sequencer; {@link sequencerOf} gives the one of a running server. */
export function createSequencer(parts: SequencerParts): Sequencer {
  const { db, bus, log } = parts;
  const running = new Map<string, { again: boolean; done: Promise<void> }>();
  const begun = new Map<string, number>();
  const sizes = new Map<string, number>();
  const waiting = new Map<string, Map<string, Set<() => void>>>();
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();

  const release = (electionId: string, hash: string): void => {
    const ofElection = waiting.get(electionId);
    for (const resolve of ofElection?.get(hash) ?? []) resolve();
  };

  const appendAll = async ({ operatorId, electionId }: LogId): Promise<void> => {
    for (;;) {
      const added = await withTenant(db, operatorId, (tx) => appendPending(tx, parts, electionId));
      if (added === undefined) return;
      sizes.set(electionId, added.size);
      for (const { body } of added.entries) release(electionId, toBase64Url(body));
      // What came in meanwhile was announced by a nudge of its own.
      if (added.entries.length < MAX_BATCH) return;
    }
  };

  const drain = (id: LogId): Promise<void> => {
    const now = running.get(id.electionId);
    if (now !== undefined) {
      now.again = true;
      return now.done;
    }
    const state = { again: true, done: Promise.resolve() };
    running.set(id.electionId, state);
    state.done = (async () => {
      try {
        while (state.again) {
          const pause = (begun.get(id.electionId) ?? 0) + PAUSE_MS - performance.now();
          if (pause > 0) await sleep(pause);
          state.again = false;
          begun.set(id.electionId, performance.now());
          await appendAll(id);
        }
      } finally {
        running.delete(id.electionId);
      }
    })();
    return state.done;
  };

  const nudge = (id: LogId): void => {
    drain(id).catch((error: unknown) =>
      log.warn({ err: error, election: id.electionId }, 'sequencing waits'),
    );
  };

  const isThere = gather<LogId & { readonly hash: string }, boolean>({
    most: 200,
    pauseMs: PAUSE_MS,
    async run(asked) {
      const hashes = asked.map(({ hash }) => fromBase64Url(hash));
      const { operatorId, electionId } = asked[0]!;
      const there = await withTenant(db, operatorId, (tx) => recordedAmong(tx, electionId, hashes));
      const found = new Set(there.map(toBase64Url));
      return asked.map(({ hash }) => ({ status: 'fulfilled', value: found.has(hash) }));
    },
  });

  /** Asks the database about everything somebody waits for: another process may have appended it. */
  const lookUp = async ({ operatorId, electionId }: LogId): Promise<void> => {
    const hashes = [...(waiting.get(electionId)?.keys() ?? [])];
    if (hashes.length === 0) return;
    const there = await withTenant(db, operatorId, (tx) =>
      recordedAmong(tx, electionId, hashes.map(fromBase64Url)),
    );
    for (const hash of there) release(electionId, toBase64Url(hash));
  };

  /** Another process has appended, unless this one knows a moment later that it did so itself. */
  const onGrown = async (grown: RecordGrown): Promise<void> => {
    await sleep(MOMENT_MS);
    if (grown.size > (sizes.get(grown.electionId) ?? 0)) await lookUp(grown);
  };
  const end = bus.subscribe<RecordGrown>(RECORD_GROWN, {
    onEvent: (grown) => void onGrown(grown).catch(() => undefined),
  });

  return {
    nudge,
    drain,
    async recorded(id, hash, ms) {
      const ofElection = waiting.get(id.electionId) ?? new Map<string, Set<() => void>>();
      waiting.set(id.electionId, ofElection);
      const ofHash = ofElection.get(hash) ?? new Set();
      ofElection.set(hash, ofHash);
      let mine: () => void = () => undefined;
      let clock: NodeJS.Timeout | undefined;
      let isWaiting = true;
      const done = new Promise<boolean>((resolve) => {
        mine = () => {
          isWaiting = false;
          resolve(true);
        };
        ofHash.add(mine);
        clock = setTimeout(() => resolve(false), ms);
      });
      nudge(id);
      const drained = running.get(id.electionId)?.done.catch(() => undefined) ?? Promise.resolve();
      const { operatorId, electionId } = id;
      void drained
        .then(
          async () => isWaiting && (await isThere(electionId, { operatorId, electionId, hash })) && mine(),
        )
        .catch(() => undefined);
      const outcome = await done;
      clearTimeout(clock);
      ofHash.delete(mine);
      if (ofHash.size === 0) ofElection.delete(hash);
      return outcome;
    },
    start() {
      timer = setInterval(() => {
        sweeping = logsWithPending(db).then(
          (logs) => logs.forEach(nudge),
          () => undefined,
        );
      }, POLL_MS);
    },
    async stop() {
      clearInterval(timer);
      end();
      await sweeping;
      await Promise.all([...running.values()].map(({ done }) => done.catch(() => undefined)));
    },
  };
}

const sequencers = new WeakMap<EventBus, Sequencer>();

/** The sequencer of this process (of the server that `parts` belong to). */
export function sequencerOf(parts: SequencerParts): Sequencer {
  const known = sequencers.get(parts.bus);
  if (known !== undefined) return known;
  const made = createSequencer(parts);
  sequencers.set(parts.bus, made);
  return made;
}
