import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { recordedAmong } from '../record/store.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { weightsOf } from './cast-votes.ts';
import {
  insertCasts,
  lockAllPrepared,
  putPrepared,
  readVoterStates,
  type NewPreparedBallot,
} from './store.ts';

/** Votes that others have cast, and votes that wait, since the database last looked at its tables. */
const CROWD = 1_500;
/** Far below the crowd, and enough for the few who vote now. */
const FEW = 60;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

let poll: TestPoll;
let voters: string[];
beforeAll(async () => {
  poll = await testPoll({ voters: 3 });
  const { electionId } = poll;
  await poll.act('seal');
  await poll.act('open');
  voters = (await poll.look('select id from roll_voter order by id')).map(({ id }) => id as string);
  await poll.look('analyze');
  const of = `'${OPERATOR}'::uuid, '${electionId}'`;
  const others = `from generate_series(1, ${CROWD}) as n`;
  const digest = (kind: string): string => `sha256(('${kind}' || n)::bytea)`;
  await poll.look(`insert into credential (operator_id, election_id, voter_id, index, key, style, weight, sealed_secret)
    select ${of}, md5('voter' || n)::uuid, 0, ${digest('key')}, 'all', 1, 'x' ${others}`);
  await poll.look(`insert into log_body (operator_id, election_id, hash, content)
    select ${of}, ${digest('ballot')}, 'x' ${others}`);
  await poll.look(`insert into log_entry (operator_id, election_id, index, type, at, body, entry)
    select ${of}, 1000000 + n, 'ballot', now(), ${digest('ballot')}, 'x' ${others}`);
  await poll.look(`insert into cast_ballot (operator_id, election_id, credential, tracker)
    select ${of}, ${digest('key')}, ${digest('ballot')} ${others}`);
  await poll.look(
    `insert into ciphertext_print (operator_id, election_id, hash) select ${of}, ${digest('print')} ${others}`,
  );
  await poll.look(`insert into prepared_ballot (operator_id, election_id, voter_id, tracker, trackers, bodies, prints, ip,
      code_hash, code_expires_at, code_resend_at, prepared_at)
    select ${of}, md5('voter' || n)::uuid, ${digest('own')}, array[${digest('own')}], array[('own' || n)::bytea],
      array[${digest('own-print')}], '127.0.0.1', ${digest('code')}, now(), now(), now() ${others}`);
});
afterAll(() => poll.close());

/** The rows of tables that something reads, in its transaction. */
async function rowsRead(work: (tx: TenantTx) => Promise<unknown>): Promise<number> {
  return withTenant(poll.deps.db, OPERATOR, async (tx) => {
    const sum = async (): Promise<number> => {
      const { rows } = await sql<{ read: string }>`
        select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::text as read
        from pg_stat_xact_user_tables where schemaname = 'sandoq'`.execute(tx);
      return Number(rows[0]!.read);
    };
    const before = await sum();
    await work(tx);
    return (await sum()) - before;
  });
}

const ballotOf = (voterId: string): NewPreparedBallot => ({
  voterId,
  tracker: hash(voterId),
  trackers: [hash(voterId)],
  bodies: [Buffer.from(voterId)],
  prints: [hash(`print of ${voterId}`)],
  ip: '127.0.0.1',
  codeHash: hash('code'),
  sealedCode: null,
  codeExpiresAt: new Date(0),
  codeResendAt: new Date(0),
  preparedAt: new Date(0),
});

// How many rows a plan reads follows from what the database thought of its tables when it last looked: a poll that has
// just begun is as empty then as it was the day before.
test('what a step of casting reads does not grow with the votes that others have cast in the same minutes', async () => {
  const { electionId } = poll;
  const election = { operatorId: OPERATOR, electionId };
  const trackers = [1, 2, 3].map((n) => hash(`ballot${n}`));
  const steps: Record<string, (tx: TenantTx) => Promise<unknown>> = {
    'where voters stand': (tx) => readVoterStates(tx, electionId, voters),
    'keep what is prepared': (tx) => putPrepared(tx, election, voters.map(ballotOf)),
    'lock what is confirmed': (tx) => lockAllPrepared(tx, electionId, voters),
    'cast it': async (tx) => {
      const keys = await readVoterStates(tx, electionId, voters);
      const casts = voters.map((voterId) => ({ ...ballotOf(voterId), keys: keys.get(voterId)!.keys }));
      await insertCasts(
        tx,
        election,
        casts.map((cast) => ({ ...cast, revision: 1, at: new Date(0) })),
      );
    },
    'whether it is recorded': async (tx) =>
      expect(await recordedAmong(tx, electionId, trackers)).toHaveLength(3),
    'what it weighs': async (tx) => expect(await weightsOf(tx, electionId, trackers)).toEqual([1, 1, 1]),
  };
  const read: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) read[name] = await rowsRead(step);
  const tooMany = Object.entries(read).filter(([, rows]) => rows > FEW);
  expect(tooMany).toEqual([]);
});
