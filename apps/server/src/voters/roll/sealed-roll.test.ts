import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOrganizer } from '../../operators/index.ts';
import { withTenant, type TenantTx } from '../../platform/index.ts';
import { person } from '../../testing/people.ts';
import { OPERATOR, testPoll, type TestPoll } from '../../testing/poll.ts';
import { sealElection } from '../../trustees/index.ts';
import { countRoll, importRoll } from '../index.ts';

const PASSWORD = 'correct horse';
let poll: TestPoll;

beforeEach(async () => {
  poll = await testPoll({ voters: 3 });
});
afterEach(() => poll.close());

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  withTenant(poll.deps.db, OPERATOR, work);

async function signIn(): Promise<string> {
  await inTenant((tx) =>
    addOrganizer(tx, poll.deps, {
      operatorId: OPERATOR,
      username: 'office',
      password: PASSWORD,
      name: 'دفتر نمونه',
    }),
  );
  const response = await poll.app.inject({
    method: 'POST',
    url: '/api/organizer/session',
    headers: { 'x-sandoq': '1' },
    payload: { username: 'office', password: PASSWORD },
  });
  return response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function upload(cookie: string): Promise<{ status: number; code?: string }> {
  const { licence, nationalId, name, mobile } = person(9);
  const file = `شماره پروانه;کد ملی;نام و نام خانوادگی;موبایل\n${licence};${nationalId};${name};${mobile}`;
  const response = await poll.app.inject({
    method: 'POST',
    url: `/api/organizer/elections/${poll.electionId}/roll`,
    headers: { 'x-sandoq': '1', cookie, 'content-type': 'multipart/form-data; boundary=b' },
    payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="roll.csv"\r\n\r\n${file}\r\n--b--\r\n`,
  });
  return { status: response.statusCode, code: response.json<{ code: string }>().code };
}

/** Until somebody in this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await poll.look(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('roll of a sealed election', () => {
  it('is not replaced by an upload that began while it was being sealed', async () => {
    const cookie = await signIn();
    const { uploading } = await inTenant(async (tx) => {
      await sealElection(tx, poll.deps, poll.electionId, { kind: 'system', id: null });
      const begun = upload(cookie);
      await Promise.race([begun, somebodyWaits()]);
      return { uploading: begun };
    });
    expect(await uploading).toEqual({ status: 409, code: 'roll-sealed' });
    expect(await inTenant((tx) => countRoll(tx, poll.electionId))).toBe(3);
  });

  it('is sealed with the people of the upload that came first', async () => {
    const cookie = await signIn();
    const [uploaded] = await Promise.all([upload(cookie), poll.act('seal')]);
    const onRoll = await poll.look('select id from roll_voter order by id');
    expect(await poll.look('select voter_id as id from credential order by voter_id')).toEqual(onRoll);
    expect(onRoll).toHaveLength(uploaded.status === 200 ? 1 : 3);
  });

  it('is kept by the database itself: nobody is added or removed; a mobile can be put right', async () => {
    await poll.act('seal');
    const of = { operatorId: OPERATOR, electionId: poll.electionId };
    await expect(inTenant((tx) => importRoll(tx, of, [person(9)]))).rejects.toThrow('the roll is sealed');
    await expect(inTenant((tx) => tx.deleteFrom('rollVoter').execute())).rejects.toThrow(
      'the roll is sealed',
    );
    await expect(
      inTenant((tx) => tx.updateTable('rollVoter').set({ electionId: 'other' }).execute()),
    ).rejects.toThrow('permission denied');
    await inTenant((tx) => tx.updateTable('rollVoter').set({ mobile: '+989120000077' }).execute());
    expect(await inTenant((tx) => countRoll(tx, poll.electionId))).toBe(3);
  });
});
