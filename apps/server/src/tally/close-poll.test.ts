import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTenant } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { castPrepared } from '../casting/confirm-ballot.ts';

let poll: TestPoll;
const VOTERS = 24;

beforeAll(async () => {
  poll = await testPoll({ voters: VOTERS });
  await poll.act('seal');
  await poll.act('open');
});
afterAll(() => poll.close());

it('puts every ballot confirmed in time before the close, while confirmations and the close race', async () => {
  const voters = [];
  for (let n = 1; n <= VOTERS; n++) {
    const voter = await poll.signIn(n);
    await voter.prepare((await voter.encrypt({ inspector: { i1: 1 } })).text);
    voters.push(voter);
  }
  const confirm = async (voterId: string, after: number): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, after));
    const confirmation = {
      operatorId: OPERATOR,
      electionId: poll.electionId,
      voterId,
      now: poll.clock.now(),
    };
    return withTenant(poll.deps.db, OPERATOR, (tx) => castPrepared(tx, confirmation, () => true)).then(
      (tracker) => tracker !== undefined,
      () => false,
    );
  };
  const confirming = voters.map(({ id }, n) => confirm(id, n * 3));
  const [confirmed] = await Promise.all([Promise.all(confirming), poll.act('close')]);
  const accepted = confirmed.filter(Boolean).length;

  const entries = await poll.look('select type from log_entry order by index');
  const types = entries.map(({ type }) => type);
  expect(types.filter((type) => type === 'ballot')).toHaveLength(accepted);
  expect(types.lastIndexOf('ballot')).toBeLessThan(types.indexOf('close'));
  expect(await poll.look('select 1 from log_pending')).toEqual([]);
  const result = (await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` })).json();
  expect(result).toMatchObject({ ballots: accepted });
  expect(result.contests[1].totals[0]).toEqual({ option: 'i1', votes: accepted });
});
