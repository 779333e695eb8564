import { loadWasmKernelSync, verifyRecord, type RecordSource } from '@sandoq/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { testPoll, type TestPoll } from '../testing/poll.ts';
import { extendElection, performDue } from './index.ts';

const HOUR = 3_600_000;
const REASON = { fa: 'قطعی شبکه' };
const BLANK = { board: {}, inspector: {} };
let poll: TestPoll;
let closes: number;

beforeEach(async () => {
  poll = await testPoll({ voters: 3 });
  closes = poll.clock.now() + 6 * HOUR;
});
afterEach(() => poll.close());

const extend = (to: number) =>
  extendElection(poll.deps, {
    electionId: poll.electionId,
    closes: to,
    reason: REASON,
    actor: { kind: 'organizer', id: null },
  });
const view = async () => (await poll.app.inject({ url: `/api/elections/${poll.electionId}` })).json();

async function verify() {
  const overHttp: RecordSource = {
    async read(path) {
      const { statusCode, rawPayload } = await poll.app.inject({
        url: `/record/${poll.electionId}/${path}`,
      });
      return statusCode === 200 ? new Uint8Array(rawPayload) : undefined;
    },
  };
  return verifyRecord(overHttp, { kernel: loadWasmKernelSync(), rules: recordRules });
}

it('keeps an open poll open past its first closing time, and the record holds', async () => {
  await poll.act('seal');
  await performDue(poll.deps);
  await extend(closes + HOUR);
  expect(await view()).toMatchObject({ state: 'open', closes: '2026-11-22T19:00:00Z' });

  poll.clock.set(closes + HOUR / 2);
  await performDue(poll.deps);
  await (await poll.signIn(1)).vote(BLANK);
  expect(await verify()).toMatchObject({ findings: [], ballots: 1, complete: false });

  poll.clock.set(closes + HOUR);
  await performDue(poll.deps);
  expect(await view()).toMatchObject({ state: 'tallied' });
  expect(await verify()).toMatchObject({ findings: [], counted: 1, complete: true });
  expect(
    await poll.look("select actor_kind, details from audit_event where act = 'election.extend'"),
  ).toEqual([
    { actor_kind: 'organizer', details: { closed: '2026-11-22T18:00:00Z', closes: '2026-11-22T19:00:00Z' } },
  ]);
});

it('gives an election that missed its whole period another one', async () => {
  await poll.act('seal');
  poll.clock.set(closes + HOUR);
  await performDue(poll.deps);
  expect(await view()).toMatchObject({ state: 'sealed' });
  await extend(closes + 3 * HOUR);
  await performDue(poll.deps);
  expect(await view()).toMatchObject({ state: 'open' });
  await (await poll.signIn(1)).vote(BLANK);
  poll.clock.set(closes + 3 * HOUR);
  await performDue(poll.deps);
  expect(await verify()).toMatchObject({ findings: [], counted: 1, complete: true });
});

it('only moves later, only before the poll has ended, and changes nothing when refused', async () => {
  await expect(extend(closes + HOUR)).rejects.toMatchObject({ code: 'act-wrong-state' });
  await poll.act('seal');
  await poll.act('open');
  const { size } = (await poll.app.inject({ url: `/api/elections/${poll.electionId}/record` })).json();
  await expect(extend(closes)).rejects.toMatchObject({ code: 'act-not-later' });
  poll.clock.set(closes);
  await expect(extend(closes + HOUR)).rejects.toMatchObject({ code: 'act-too-late' });
  await performDue(poll.deps);
  await expect(extend(closes + HOUR)).rejects.toMatchObject({ code: 'act-wrong-state' });
  expect(await view()).toMatchObject({ closes: '2026-11-22T18:00:00Z' });
  expect(size).toBe(5);
  expect(await poll.look("select 1 from audit_event where act = 'election.extend'")).toEqual([]);
});
