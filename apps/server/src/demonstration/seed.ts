import { decodeManifest, optionsOf } from '@sandoq/protocol';
import type { Choices, Manifest } from '@sandoq/protocol';
import { sql } from 'kysely';
import { z } from 'zod';
import { votedAmong } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import type { Election } from '../elections/index.ts';
import { addOrganizer, createOperator } from '../operators/index.ts';
import { enqueue, inTransaction, withTenant } from '../platform/index.ts';
import type { App, Job, TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { performAct } from '../reports/index.ts';
import { eachRollVoter, readVoter } from '../voters/index.ts';
import {
  DEMO_OPERATOR,
  DEMO_ORGANIZER,
  companyElection,
  draftElection,
  openElection,
  pastElection,
} from './demo-elections.ts';
import { voteAs } from './demo-voter.ts';
import { ensureDemo, openDemo } from './ensure-election.ts';
import { isShown } from './is-shown.ts';

const SEED_LOCK = 7_231_060;
const HOUR = 3_600_000;
/** Of the past election's sixteen voters this many voted. */
const PAST_VOTERS = 13;
/** How long after the close its result should stand. */
const COUNT_MS = 3_000;

const inTenant = <T>(deps: Deps, work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  withTenant(deps.db, DEMO_OPERATOR.id, work);

const pastJob = { name: 'demonstrate-past-election', schema: z.strictObject({}) };

/** Makes what the demonstration shows, as far as it is missing: organisation, organiser, an open election, a company's open one, a draft. */
export async function seedDemonstration(deps: Deps): Promise<void> {
  await inTransaction(deps.db, async (lock) => {
    // Several processes may start at once on one database; the lock is held while others of their transactions work.
    await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(lock);
    const now = deps.clock.now();
    await createOperator(deps.db, { ...DEMO_OPERATOR, now });
    await inTenant(deps, (tx) => addOrganizer(tx, deps, { operatorId: DEMO_OPERATOR.id, ...DEMO_ORGANIZER }));
    const isUsable = ({ state, closes }: Election): boolean =>
      (state === 'draft' || state === 'sealed' || state === 'open') && closes.getTime() > now + HOUR;
    await openDemo(deps, await ensureDemo(deps, openElection(now), isUsable));
    await openDemo(deps, await ensureDemo(deps, companyElection(now), isUsable));
    await ensureDemo(deps, draftElection(now));
    await inTenant(deps, (tx) => enqueue(tx, pastJob, {}, { jobKey: pastJob.name, queue: pastJob.name }));
  });
}

/** Votes spread so that the first candidates lead and some are equal. */
const choicesOf = (manifest: Manifest, n: number): Choices =>
  Object.fromEntries(
    manifest.contests.map((contest, c) => {
      const ids = optionsOf(contest).map((option) => option.id);
      const marks = n % 6 === 5 ? 0 : c === 0 ? 3 : 1;
      const chosen = Array.from(
        { length: marks },
        (_, i) => ids[(((n * (i + 1) * (i + 2)) % 7) + i) % ids.length]!,
      );
      return [contest.id, Object.fromEntries(chosen.map((id) => [id, 1]))];
    }),
  );

async function readManifest(deps: Deps, electionId: string): Promise<Manifest> {
  const [entry] = await inTenant(deps, (tx) => readFrame(tx, electionId, ['manifest']));
  const manifest = entry === undefined ? undefined : decodeManifest(entry.content);
  if (manifest?.ok !== true) throw new Error('the demonstration’s election has no manifest');
  return manifest.value;
}

async function castPast(app: App, deps: Deps, { id, closes }: Election, signal: AbortSignal): Promise<void> {
  const manifest = await readManifest(deps, id);
  const people = await inTenant(deps, async (tx) => {
    const ids: string[] = [];
    for await (const voter of eachRollVoter(tx, id)) ids.push(voter.id);
    const voted = await votedAmong(tx, id, ids);
    return ids.map((voterId, n) => ({ voterId, n, voted: voted.has(voterId) })).slice(0, PAST_VOTERS);
  });
  for (const { voterId, n, voted } of people) {
    if (voted || signal.aborted || deps.clock.now() > closes.getTime() - 5_000) continue;
    const voter = await inTenant(deps, (tx) => readVoter(tx, voterId));
    if (voter !== undefined) await voteAs({ app, deps, manifest, signal }, voter, choicesOf(manifest, n));
  }
}

/**
 * The job that plays the past election: votes through the HTTP application, comes back after the close by the clock,
 * publishes. It goes on wherever a stopped server left it. `appOf` gives this process's application once it is built.
 */
export const playPastElection = (appOf: () => Promise<App>): Job<Deps, typeof pastJob.schema> => ({
  ...pastJob,
  async handler(_payload, deps, { signal }) {
    // Left behind by a server that showed it.
    if (!isShown(deps)) return;
    const now = deps.clock.now();
    const past = await ensureDemo(deps, pastElection(now));
    const closes = past.closes.getTime();
    if (past.state === 'published' || now > closes + HOUR) return;
    if (past.state === 'tallied')
      return performAct(deps, { electionId: past.id, act: 'publish', actor: { kind: 'system', id: null } });
    if (now < closes) {
      await openDemo(deps, past);
      await castPast(await appOf(), deps, past, signal);
    }
    const runAt = Math.max(closes, deps.clock.now()) + COUNT_MS;
    await inTenant(deps, (tx) =>
      enqueue(tx, pastJob, {}, { runAt, jobKey: pastJob.name, queue: pastJob.name }),
    );
  },
});
