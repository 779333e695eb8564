import { toBase64Url } from '@sandoq/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, withTenant, type Database } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { castPrepared } from './confirm-ballot.ts';

let poll: TestPoll;
let pools: Database[];

beforeAll(async () => {
  poll = await testPoll({ voters: 12 });
  await poll.act('seal');
  await poll.act('open');
  pools = [openDatabase(poll.deps.databaseUrl, 'app', 6), openDatabase(poll.deps.databaseUrl, 'app', 6)];
});
afterAll(async () => {
  for (const pool of pools) await pool.close();
  await poll.close();
});

it('casts one ballot once when two processes confirm it at the same moment, twelve voters long', async () => {
  for (let n = 1; n <= 12; n++) {
    const voter = await poll.signIn(n);
    const { text, tracker } = await voter.encrypt({ board: { b2: 1 } });
    await voter.prepare(text);
    const confirmation = {
      operatorId: OPERATOR,
      electionId: poll.electionId,
      voterId: voter.id,
      now: poll.clock.now(),
    };
    const outcomes = await Promise.all(
      [0, 1, 0, 1].map((at) =>
        withTenant(pools[at]!.db, OPERATOR, (tx) => castPrepared(tx, confirmation, () => true)),
      ),
    );
    const cast = outcomes.flatMap((one) => (one === undefined ? [] : toBase64Url(one.tracker)));
    expect(cast).toEqual([tracker]);
  }
  expect(await poll.look('select count(*) as n from cast_ballot')).toEqual([{ n: 12n }]);
});
