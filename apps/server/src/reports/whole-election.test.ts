import { loadWasmKernelSync, verifyRecord, type RecordSource } from '@sandoq/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;

beforeAll(async () => {
  poll = await testPoll({ voters: 6 });
});
afterAll(() => poll.close());

/** The record as a stranger reads it: files over HTTP, nothing else. */
const overHttp = (): RecordSource => ({
  async read(path) {
    const response = await poll.app.inject({ method: 'GET', url: `/record/${poll.electionId}/${path}` });
    return response.statusCode === 200 ? new Uint8Array(response.rawPayload) : undefined;
  },
});

const verify = () => verifyRecord(overHttp(), { kernel: loadWasmKernelSync(), rules: recordRules });

it('plays an election of six from sealing to a result that a stranger verifies', async () => {
  await poll.act('seal');
  expect(await verify()).toMatchObject({ findings: [], stage: 'credentials', complete: false });
  await poll.act('open');

  const ballots = [
    { board: { b1: 1, b2: 1, b3: 1 }, inspector: { i1: 1 } },
    { board: { b1: 1, b2: 1 }, inspector: { i1: 1 } },
    { board: { b1: 1, b4: 1 }, inspector: { i2: 1 } },
    { board: { b1: 1, b5: 1 }, inspector: { i2: 1 } },
    {},
  ];
  for (const [i, choices] of ballots.entries()) await (await poll.signIn(i + 1)).vote(choices);
  expect(await verify()).toMatchObject({ findings: [], stage: 'ballot', ballots: 5 });

  await poll.act('close');
  const report = await verify();
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ complete: true, ballots: 5, counted: 5, eligible: 6, stage: 'lot' });

  // Where nobody has more than one vote, turnout is what the record says: no table of the server speaks beside it.
  await poll.look('alter table participation disable trigger user');
  await poll.look('delete from participation where voter_id in (select voter_id from participation limit 2)');
  const result = (await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` })).json();
  expect(result).toMatchObject({ eligible: 6, ballots: 5, singleTrustee: true });
  expect(result.turnout).toEqual({ eligible: 6, voted: 5, eligibleWeight: 6, votedWeight: 5 });
  // Closed before its time: the page says when voting ended, not when it was to end.
  expect(Date.parse(result.election.closes)).toBeLessThanOrEqual(poll.clock.now());
  const [board, inspector] = result.contests;
  expect(board.totals.map(({ votes }: { votes: number }) => votes)).toEqual([4, 2, 1, 1, 1]);
  expect(board.elected.slice(0, 2)).toEqual(['b1', 'b2']);
  expect(board.ties).toMatchObject([{ options: ['b3', 'b4', 'b5'], mainPlaces: 1, alternatePlaces: 1 }]);
  expect(board.elected).toEqual(['b1', 'b2', board.ties[0].order[0]]);
  expect(board.alternateMembers).toEqual([board.ties[0].order[1]]);
  expect(inspector.elected.length + inspector.alternateMembers.length).toBe(2);
});
