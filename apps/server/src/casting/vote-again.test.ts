import { toBase64Url } from '@sandoq/kernel';
import { hashToHex } from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, withTenant, type Database } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { castPrepared } from './confirm-ballot.ts';

let poll: TestPoll;
let other: Database;

beforeAll(async () => {
  poll = await testPoll({ voters: 8, settings: { revoting: true } });
  await poll.act('seal');
  await poll.act('open');
  other = openDatabase(poll.deps.databaseUrl, 'app', 6);
});
afterAll(async () => {
  await other.close();
  await poll.close();
});

const inspector = (id: string) => ({ inspector: { [id]: 1 } });
const confirm = (tracker: string) => `/api/voter/ballots/${tracker}/confirmation`;

describe('where voting again is allowed', () => {
  it('says so in the manifest and on the public page', async () => {
    expect((await poll.manifest()).revoting).toBe(true);
    const view = await poll.app.inject({ url: `/api/elections/${poll.electionId}` });
    expect(view.json()).toMatchObject({ revoting: true });
  });

  it('the new ballot takes the place of the former one, and the receipt names it', async () => {
    const voter = await poll.signIn(1);
    const first = await voter.vote(inspector('i1'));
    expect((await voter.ask('GET', '/api/voter/receipt')).body.ballots[0].replaces).toBeNull();
    const second = await voter.vote(inspector('i2'));
    const [receipt] = (await voter.ask('GET', '/api/voter/receipt')).body.ballots;
    expect(receipt.receipt.tracker).toBe(second);
    expect(receipt.replaces.recordUrl).toContain(hashToHex(first));
    expect((await voter.ask('GET', '/api/voter/session')).body).toMatchObject({
      stage: 'recorded',
      tracker: second,
    });
    // Asked about the former one, which stays in the record, the answer is what it always was.
    expect((await voter.ask('POST', confirm(first), { code: null })).body.stage).toBe('recorded');
  });

  it('a ballot that is prepared again waits, while the former one still counts', async () => {
    const voter = await poll.signIn(2);
    const first = await voter.vote(inspector('i1'));
    const { text, tracker } = await voter.encrypt(inspector('i3'));
    await voter.prepare(text);
    expect((await voter.ask('GET', '/api/voter/session')).body).toMatchObject({ stage: 'prepared', tracker });
    expect((await voter.ask('POST', confirm(tracker), { code: null })).body.stage).toBe('prepared');
    expect((await voter.ask('GET', '/api/voter/receipt')).body.tracker).toBe(first);
  });

  it('casts one ballot once when two processes confirm it at the same moment', async () => {
    const voter = await poll.signIn(3);
    await voter.vote(inspector('i1'));
    for (let round = 0; round < 4; round++) {
      const { text, tracker } = await voter.encrypt(inspector('i2'));
      await voter.prepare(text);
      const confirmation = {
        operatorId: OPERATOR,
        electionId: poll.electionId,
        voterId: voter.id,
        now: poll.clock.now(),
      };
      const outcomes = await Promise.all(
        [other.db, poll.deps.db, other.db].map((db) =>
          withTenant(db, OPERATOR, (tx) => castPrepared(tx, confirmation, () => true)),
        ),
      );
      const cast = outcomes.flatMap((one) => (one === undefined ? [] : toBase64Url(one.tracker)));
      expect(cast).toEqual([tracker]);
    }
  });

  it('an earlier ballot cannot be sent again to take its place back', async () => {
    const voter = await poll.signIn(4);
    const { text, tracker } = await voter.encrypt(inspector('i1'));
    const { code } = (await voter.prepare(text)).body.confirmation;
    await voter.text(code);
    expect((await voter.ask('POST', confirm(tracker), { code: null })).body.stage).toBe('recorded');
    await voter.vote(inspector('i2'));
    expect((await voter.prepare(text)).body.code).toBe('ballot-copied');
  });

  it('counts every voter once, with the last ballot, and the verifier agrees', async () => {
    await (await poll.signIn(5)).vote({});
    const turnout = await poll.look('select count(*)::int as n from participation where revision = 1');
    expect(turnout).toEqual([{ n: 5 }]);
    await poll.act('close');
    const report = await poll.verify();
    expect(report).toMatchObject({ findings: [], complete: true, ballots: 11, counted: 5 });
    // 1: i2, 2: still i1, 3: i2, 4: i2, 5: blank.
    expect(report.result?.contests[1]?.totals).toEqual([1, 3, 0]);
  });
});

describe('where it is not allowed', () => {
  it('the database itself refuses a second ballot and a second participation', async () => {
    const once = await testPoll({ voters: 1 });
    await once.act('seal');
    await once.act('open');
    const voter = await once.signIn(1);
    await voter.vote({});
    expect(await voter.prepare((await voter.encrypt({})).text)).toMatchObject({
      status: 409,
      body: { code: 'already-voted' },
    });
    for (const table of ['cast_ballot', 'participation']) {
      const columns = table === 'cast_ballot' ? 'credential, tracker' : 'voter_id, at, ip';
      const again = `insert into ${table} (operator_id, election_id, revision, ${columns})
        select operator_id, election_id, 2, ${columns} from ${table}`;
      await expect(once.look(again)).rejects.toThrow('one ballot of each voter');
    }
    await expect(once.look('update election set revoting = true')).rejects.toThrow('sealed');
    await once.close();
  });
});
