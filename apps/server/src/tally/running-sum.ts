import { emptySum, type Manifest, type RunningSum } from '@sandoq/protocol';
import { sql } from 'kysely';
import { proofPool, readPollContext, replacedBy, weightsOf } from '../casting/index.ts';
import { withTenant, type Db, type TenantTx } from '../platform/index.ts';
import { newestCheckpoint, readBody, readWithBodies, type EntryWithBody } from '../record/index.ts';

const AT_ONCE = 128;

/** A sum and how many entries of the log it covers. */
interface CoveredSum {
  readonly sum: RunningSum;
  readonly upto: number;
}

async function readSum(tx: TenantTx, electionId: string, manifest: Manifest): Promise<CoveredSum> {
  const row = await tx
    .selectFrom('runningSum')
    .select(['upto', 'ballots', 'sums'])
    .where('electionId', '=', electionId)
    .executeTakeFirst();
  if (row === undefined) return { sum: emptySum(manifest), upto: 0 };
  return { sum: { ballots: Number(row.ballots), sums: row.sums }, upto: Number(row.upto) };
}

async function writeSum(
  tx: TenantTx,
  { operatorId, electionId }: { readonly operatorId: string; readonly electionId: string },
  { sum, upto }: CoveredSum,
): Promise<void> {
  const values = { upto: BigInt(upto), ballots: BigInt(sum.ballots), sums: JSON.stringify(sum.sums) };
  await tx
    .insertInto('runningSum')
    .values({ operatorId, electionId, ...values })
    .onConflict((known) => known.column('electionId').doUpdateSet(values))
    .execute();
}

async function lockSum(tx: TenantTx, electionId: string, wait: boolean): Promise<boolean> {
  const key = sql`hashtextextended('sum:' || ${electionId}, 0)`;
  if (wait) {
    await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
    return true;
  }
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${key}) as got`.execute(tx);
  return rows[0]!.got;
}

/** The ballots that these took the place of, with their weights: the sum has them already, or gets them now. */
async function readReplaced(
  tx: TenantTx,
  electionId: string,
  ballots: readonly EntryWithBody[],
): Promise<{ body: Uint8Array; weight: number }[]> {
  const replaced = await replacedBy(
    tx,
    electionId,
    ballots.map(({ body }) => body),
  );
  const bodies: { body: Uint8Array; weight: number }[] = [];
  for (const { tracker, weight } of replaced) {
    const body = await readBody(tx, electionId, tracker);
    if (body === undefined) throw new Error('a replaced ballot that is not in the record');
    bodies.push({ body, weight });
  }
  return bodies;
}

/** Adds the next ballots. @returns false when there are none, or (without `wait`) when another process adds them */
async function addSome(
  tx: TenantTx,
  log: { readonly operatorId: string; readonly electionId: string },
  wait: boolean,
): Promise<boolean> {
  const { electionId } = log;
  if (!(await lockSum(tx, electionId, wait))) return false;
  const poll = await readPollContext(tx, electionId);
  const newest = await newestCheckpoint(tx, electionId);
  if (poll === undefined || newest === undefined) return false;
  const { sum, upto } = await readSum(tx, electionId, poll.manifest);
  if (upto >= newest.size) return false;
  const to = Math.min(upto + AT_ONCE, newest.size);
  const entries = await readWithBodies(tx, electionId, upto, to);
  const ballots = entries.filter(({ type }) => type === 'ballot');
  const weights = await weightsOf(
    tx,
    electionId,
    ballots.map(({ body }) => body),
  );
  const weighted = ballots.map(({ content }, i) => ({ body: content, weight: weights[i]! }));
  const removed = poll.manifest.revoting ? await readReplaced(tx, electionId, ballots) : [];
  const grown = ballots.length === 0 ? sum : await proofPool.add(poll.manifest, sum, weighted, removed);
  await writeSum(tx, log, { sum: grown, upto: to });
  return true;
}

/**
 * Brings the running sum up to the newest checkpoint, a piece at a time, while ballots come in: closing then costs
 * nothing. With `wait` it is complete on return; without, another process may be at it.
 */
export async function catchUp(
  db: Db,
  log: { readonly operatorId: string; readonly electionId: string },
  wait: boolean,
): Promise<void> {
  while (await withTenant(db, log.operatorId, (tx) => addSome(tx, log, wait)));
}

/** The sum as it stands; call {@link catchUp} first. */
export async function currentSum(tx: TenantTx, electionId: string, manifest: Manifest): Promise<RunningSum> {
  return (await readSum(tx, electionId, manifest)).sum;
}
