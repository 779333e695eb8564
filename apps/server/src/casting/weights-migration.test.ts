import { createHash } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '../platform/index.ts';
import { createDatabase, MIGRATIONS, testServerUrl } from '../platform/testing/index.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0009';
const VOTER = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0010';
const WEIGHTS = '0150_weights.sql';
const sha256 = (bytes: string): Buffer => createHash('sha256').update(bytes).digest();

it('a vote that was prepared before there were weights can be cast afterwards, by the credential it was made with', async () => {
  const made = await createDatabase(testServerUrl());
  const client = new pg.Client({ connectionString: made.url, options: '-c search_path=sandoq,pg_catalog' });
  try {
    const all = await readMigrations(MIGRATIONS);
    await migrate(
      made.url,
      all.filter(({ name }) => name < WEIGHTS),
    );
    await client.connect();
    await client.query(`set sandoq.operator_id = '${OPERATOR}'`);
    await client.query(`insert into election_directory values ('old', $1)`, [OPERATOR]);
    await client.query(
      `insert into election (operator_id, id, state, title, organizer, opens, closes, support_phone, confirmation,
         random_order, session_minutes, code_digits, contests, created_at)
       values ($1, 'old', 'open', '{}', '{}', now(), now() + '1 day', '1', 'code', true, 20, 6, '[]', now())`,
      [OPERATOR],
    );
    await client.query(
      `insert into credential (operator_id, election_id, voter_id, key, style, weight, sealed_secret)
       values ($1, 'old', $2, $3, 'all', 1, '')`,
      [OPERATOR, VOTER, Buffer.alloc(32, 1)],
    );
    const prepare = (columns: string, ...values: unknown[]) =>
      client.query(
        `insert into prepared_ballot (operator_id, election_id, voter_id, prints, ip, code_hash, code_expires_at,
           code_resend_at, prepared_at, tracker, ${columns})
         values ($1, 'old', $2, '{}', '::1', $3, now(), now(), now(), ${values.map((_, i) => `$${i + 4}`).join(', ')})`,
        [OPERATOR, VOTER, Buffer.alloc(32), ...values],
      );
    await prepare('body', sha256('ballot'), Buffer.from('ballot'));

    await migrate(made.url, all);
    const rows = (await client.query('select index, weight::int from credential')).rows;
    expect(rows).toEqual([{ index: 0, weight: 1 }]);
    const [kept] = (await client.query('select tracker, trackers, bodies from prepared_ballot')).rows;
    expect(kept).toEqual({
      tracker: sha256('ballot'),
      trackers: [sha256('ballot')],
      bodies: [Buffer.from('ballot')],
    });

    // What goes into the record under its tracker without being hashed again has that hash, alone or with others.
    await client.query('delete from prepared_ballot');
    const [a, b] = [sha256('a'), sha256('b')];
    const both = createHash('sha256').update(a).update(b).digest();
    const bodies = [Buffer.from('a'), Buffer.from('b')];
    for (const [tracker, trackers, of] of [
      [a, [a], [bodies[1]]],
      [b, [a], [bodies[0]]],
      [both, [b, a], bodies],
      [a, [a, b], bodies],
      [both, [a], bodies],
      [both, [], []],
    ] as const)
      await expect(prepare('trackers, bodies', tracker, trackers, of)).rejects.toMatchObject({
        constraint: 'prepared_ballot_hashes',
      });
    await prepare('trackers, bodies', both, [a, b], bodies);
  } finally {
    await client.end();
    await made.drop();
  }
});
