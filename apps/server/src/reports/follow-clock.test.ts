import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTenant } from '../platform/index.ts';
import { anotherElection } from '../testing/another-election.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { followClock, performDue } from './follow-clock.ts';

let poll: TestPoll;
beforeEach(async () => {
  poll = await testPoll({ voters: 1 });
});
afterEach(() => poll.close());

const stateOf = async (electionId: string): Promise<string> =>
  (await poll.look('select state from election where id = $1', [electionId]))[0].state;
const isOpen = (electionId: string) =>
  vi.waitUntil(async () => (await stateOf(electionId)) === 'open', { timeout: 20_000 });

/** Holds an election, as a slow act on it does, until it is let go. */
function holding(electionId: string): Promise<() => Promise<void>> {
  return new Promise((isHeld, fail) => {
    const work = withTenant(poll.deps.db, OPERATOR, async (tx) => {
      await sql`select 1 from election where id = ${electionId} for update`.execute(tx);
      await new Promise<void>((release) => {
        isHeld(async () => {
          release();
          await work;
        });
      });
    });
    work.catch(fail);
  });
}

describe('the clock', () => {
  it('opens an election while an act on another is under way, and one that becomes due meanwhile', async () => {
    await poll.act('seal');
    const slow = poll.electionId;
    const second = await anotherElection(poll.deps, { operatorId: OPERATOR });
    const letGo = await holding(slow);
    const clock = followClock(poll.deps);
    try {
      await isOpen(second);
      const third = await anotherElection(poll.deps, { operatorId: OPERATOR });
      await isOpen(third);
      expect(await stateOf(slow)).toBe('sealed');
    } finally {
      await letGo();
      await clock.stop();
    }
    expect(await stateOf(slow)).toBe('open');
  });

  it('serves the others when twenty elections fail again and again, and tries these later and later', async () => {
    const now = poll.clock.now();
    const broken = 'insert into election_directory select $1 || n, $2 from generate_series(1, 20) n';
    await poll.look(broken, ['broken', OPERATOR]);
    await poll.look(
      `insert into election select (jsonb_populate_record(e, jsonb_build_object('id', 'broken' || n, 'state', 'sealed'))).*
       from election e, generate_series(1, 20) n`,
    );
    await poll.look(
      `insert into election_due (election_id, act, operator_id, due)
       select id, 'open', operator_id, $1 from election where id like 'broken%'`,
      [new Date(now - 7_200_000)],
    );
    await poll.act('seal');
    await performDue(poll.deps);
    await performDue(poll.deps);
    expect(await stateOf(poll.electionId)).toBe('open');

    const pauses: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const [{ due }] = await poll.look("select due from election_due where election_id = 'broken1'");
      pauses.push((due.getTime() - poll.clock.now()) / 1000);
      poll.clock.set(due.getTime());
      await poll.look(
        "delete from election_due where election_id like 'broken%' and election_id <> 'broken1'",
      );
      await performDue(poll.deps);
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });
});
