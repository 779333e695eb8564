import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withTenant } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { dueActs, forgetDue, postponeDue, schedule } from './schedule.ts';

let poll: TestPoll;
beforeAll(async () => {
  poll = await testPoll({ voters: 1 });
});
afterAll(() => poll.close());

const scheduled = (due: number) =>
  withTenant(poll.deps.db, OPERATOR, (tx) =>
    schedule(tx, { operatorId: OPERATOR, electionId: poll.electionId, act: 'open', due }),
  );
const due = () => dueActs(poll.deps.db, poll.clock.now(), [], 20);

test('an opening refused while the last trustee accepts is not forgotten with the one that the acceptance scheduled', async () => {
  const opens = poll.clock.now() - 1000;
  await scheduled(opens);
  const [refused] = await due();
  await scheduled(opens);
  await forgetDue(poll.deps.db, refused!);
  const [again] = await due();
  expect(again).toMatchObject({ act: 'open', due: opens });
  await forgetDue(poll.deps.db, again!);
  expect(await due()).toEqual([]);
});

test('two who schedule the same act at once both succeed', async () => {
  const { db, clock } = poll.deps;
  const act = { operatorId: OPERATOR, electionId: poll.electionId, act: 'close' } as const;
  const isWaiting = async (): Promise<boolean> => {
    const waiting = await poll.look(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return waiting.length > 0;
  };
  let second: Promise<void> | undefined;
  await withTenant(db, OPERATOR, async (tx) => {
    await schedule(tx, { ...act, due: clock.now() - 2000 });
    second = withTenant(db, OPERATOR, (other) => schedule(other, { ...act, due: clock.now() - 1000 }));
    await vi.waitUntil(isWaiting, { timeout: 20_000 });
  });
  await second;
  expect(await due()).toMatchObject([{ act: 'close', due: clock.now() - 1000 }]);
  expect(await dueActs(db, clock.now(), [poll.electionId], 20)).toEqual([]);
});

test('a fault of a former scheduling does not move a new one, which begins without faults', async () => {
  await scheduled(poll.clock.now() - 1000);
  const [former] = (await due()).filter(({ act }) => act === 'open');
  await postponeDue(poll.deps.db, former!, poll.clock.now());
  await scheduled(poll.clock.now() - 500);
  await postponeDue(poll.deps.db, former!, poll.clock.now());
  expect(await due()).toContainEqual(expect.objectContaining({ act: 'open', faults: 0 }));
});
