import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;

beforeAll(async () => {
  poll = await testPoll({ weights: [1, 3] });
  await poll.act('seal');
  await poll.act('open');
  await (await poll.signIn(1)).vote({ board: { b1: 1 } });
  const auditor = await poll.signIn(2);
  const { texts, tracker, openings } = await auditor.encrypt({});
  await auditor.prepare(texts);
  await auditor.ask('POST', `/api/voter/ballots/${tracker}/audit`, { openings });
});
afterAll(() => poll.close());

const KEPT = [
  'log',
  'log_body',
  'log_entry',
  'log_node',
  'log_checkpoint',
  'credential',
  'cast_ballot',
  'audited_ballot',
  'audited_set',
  'participation',
  'ciphertext_print',
  'trustee_secret',
  'election_directory',
];

describe.each(KEPT)('rows of %s, once written', (table) => {
  it.each([
    ['changed', `update ${table} set election_id = election_id`],
    ['removed', `delete from ${table}`],
    ['emptied', `truncate ${table} cascade`],
  ])('cannot be %s, not even by the owner of the database', async (_, statement) => {
    const [{ n }] = await poll.look(`select count(*) as n from ${table}`);
    expect(n).toBeGreaterThan(0n);
    await expect(poll.look(statement)).rejects.toMatchObject({ code: '23001' });
    await expect(poll.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an election', () => {
  it('never goes back to an earlier state', async () => {
    await expect(poll.look(`update election set state = 'draft'`)).rejects.toMatchObject({ code: '23001' });
  });

  it('keeps what was sealed', async () => {
    const statement = `update election set contests = '[]'`;
    await expect(poll.look(statement)).rejects.toMatchObject({ code: '23001' });
    await expect(poll.look('delete from election')).rejects.toMatchObject({ code: '23001' });
  });
});
