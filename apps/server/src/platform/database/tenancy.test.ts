import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { defineRefusals } from '../http/refusal.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, withTenant } from './tenancy.ts';

const PHYSICIANS = '11111111-1111-4111-8111-111111111111';
const LAWYERS = '22222222-2222-4222-8222-222222222222';
const refused = defineRefusals({ no: { status: 409, fa: 'نه', en: 'No' } });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.owner.pool.query(`
    create table note (operator_id uuid not null, text text not null, size bigint not null default 9007199254740993);
    call protect_tenant_table('note', 'select, insert, update, delete');
  `);
});
afterAll(() => database.drop());

declare module './tables.ts' {
  interface Tables {
    note: { operatorId: string; text: string; size: bigint | undefined };
  }
}

const addNote = (operatorId: string, text: string, as = operatorId) =>
  withTenant(database.db, as, (tx) =>
    tx.insertInto('note').values({ operatorId, text, size: undefined }).execute(),
  );
const notesSeenBy = (operatorId: string) =>
  withTenant(database.db, operatorId, (tx) => tx.selectFrom('note').select('text').execute());

test('an operator sees and changes its own rows only', async () => {
  await addNote(PHYSICIANS, 'of the physicians');
  await addNote(LAWYERS, 'of the lawyers');
  expect(await notesSeenBy(PHYSICIANS)).toEqual([{ text: 'of the physicians' }]);
  expect(await notesSeenBy(LAWYERS)).toEqual([{ text: 'of the lawyers' }]);
  const deleted = await withTenant(database.db, LAWYERS, (tx) =>
    tx.deleteFrom('note').where('operatorId', '=', PHYSICIANS).executeTakeFirst(),
  );
  expect(deleted.numDeletedRows).toBe(0n);
});

test('a row for another operator is refused by the database', async () => {
  await expect(addNote(LAWYERS, 'forged', PHYSICIANS)).rejects.toThrow(/row-level security/);
});

test('without an operator there are no rows, also after one was set on the same connection', async () => {
  await notesSeenBy(PHYSICIANS);
  for (let i = 0; i < 12; i++) {
    expect(await database.db.selectFrom('note').selectAll().execute()).toEqual([]);
  }
});

test('the owner of the tables is held to the same rules', async () => {
  expect((await database.owner.pool.query('select * from note')).rows).toEqual([]);
});

test('a refusal thrown inside a transaction rolls it back', async () => {
  const attempt = withTenant(database.db, PHYSICIANS, async (tx) => {
    await tx.insertInto('note').values({ operatorId: PHYSICIANS, text: 'undone', size: 1n }).execute();
    throw refused('no');
  });
  await expect(attempt).rejects.toMatchObject({ code: 'no' });
  expect(await notesSeenBy(PHYSICIANS)).toEqual([{ text: 'of the physicians' }]);
});

test('int8 arrives as bigint, beyond 2^53 too', async () => {
  const rows = await withTenant(database.db, PHYSICIANS, (tx) =>
    tx.selectFrom('note').select('size').execute(),
  );
  expect(rows).toEqual([{ size: 9007199254740993n }]);
});

test('transactions that cannot be put in order are run again until they can', async () => {
  await database.owner.pool.query(
    'create table tally (n int not null); insert into tally values (0); grant select, update on tally to sandoq_app',
  );
  const addOne = () =>
    inTransaction(
      database.db,
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select n from tally`.execute(tx);
        await sql`update tally set n = ${rows[0]!.n + 1}`.execute(tx);
      },
      { isolation: 'serializable' },
    );
  await Promise.all([1, 2, 3].map(addOne));
  expect((await database.owner.pool.query('select n from tally')).rows).toEqual([{ n: 3 }]);
});

test('the audit trail can be added to and read, never changed, by nobody', async () => {
  await withTenant(database.db, PHYSICIANS, (tx) =>
    audit(tx, PHYSICIANS, {
      at: 0,
      actor: { kind: 'system', id: null },
      act: 'note.added',
      subject: 'note:1',
    }),
  );
  const asApp = (statement: string) =>
    withTenant(database.db, PHYSICIANS, (tx) => sql.raw(statement).execute(tx));
  const asOwner = (statement: string) =>
    withTenant(database.owner.db, PHYSICIANS, (tx) => sql.raw(statement).execute(tx));
  for (const change of [
    "update audit_event set act = 'other'",
    'delete from audit_event',
    'truncate audit_event',
  ]) {
    await expect(asApp(change)).rejects.toThrow(/permission denied/);
    await expect(asOwner(change)).rejects.toThrow(/append-only/);
  }
  const seen = await withTenant(database.db, PHYSICIANS, (tx) =>
    tx.selectFrom('auditEvent').select(['act', 'subject', 'details']).execute(),
  );
  expect(seen).toEqual([{ act: 'note.added', subject: 'note:1', details: {} }]);
});

/** Tables that are read before the operator is known, or for all of them: ids and hashes, nothing personal. */
const SHARED = ['election_directory', 'election_due', 'log_pending', 'sms_part'];

test('every table with an operator has forced row-level security', async () => {
  const { rows } = await database.owner.pool.query(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'sandoq'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'operator_id'
      and not (c.relrowsecurity and c.relforcerowsecurity and a.attnotnull) and c.relname <> all ($1)`,
    [SHARED],
  );
  expect(rows).toEqual([]);
});

test('what is committed stays committed, whatever the server’s default is', async () => {
  const setting = async (db: TestDatabase['db']) =>
    (await sql<{ setting: string }>`select current_setting('synchronous_commit') as setting`.execute(db))
      .rows;
  for (const db of [database.db, database.owner.db]) expect(await setting(db)).toEqual([{ setting: 'on' }]);
});
