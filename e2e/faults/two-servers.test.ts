import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer, type Bundle } from './bundle-server.ts';
import { ballotsOf, faultElection, type FaultElection, type Inspection } from './fault-election.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { voteWithRetries } from './vote-with-retries.ts';

const TWICE = 60;
const DURING_OUTAGES = 200;
const KILLS = 50;

let bundle: Bundle;
let election: FaultElection;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  [bundle, election] = await Promise.all([bundleServer(), faultElection(TWICE + DURING_OUTAGES)]);
  for (let i = 0; i < 2; i++) servers.push(await startProcess(bundle.main, election.environment));
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  await election.close();
  await bundle.remove();
});

/** What is to be found when so many have voted: everybody once, and nothing that does not hold. */
const allOnce = (voters: number): Inspection => ({
  castBallots: ballotsOf(voters),
  participations: voters,
  pending: 0,
  ballotEntries: ballotsOf(voters),
  findings: [],
  brokenReceipts: [],
});

it(
  'cast every ballot once when both servers of one database get everything at the same moment',
  { retry: 0 },
  async () => {
    const twice = await Promise.all(
      election.voters
        .slice(0, TWICE)
        .map((voter) => Promise.all(servers.map(({ address }) => voteWithRetries(voter, () => address)))),
    );
    for (const [first, second] of twice)
      expect(first!.ballots.map(({ index }) => index)).toEqual(second!.ballots.map(({ index }) => index));
    expect(await election.inspect(twice.flat())).toEqual(allOnce(TWICE));
  },
);

it(`lose nothing when PostgreSQL is killed ${KILLS} times under them`, { retry: 0 }, async () => {
  let kills = 0;
  const votes = Promise.all(
    election.voters.slice(TWICE).map(async (voter, n) => {
      while (kills < (n * KILLS) / DURING_OUTAGES - 1) await sleep(20);
      return voteWithRetries(voter, (tries) => servers[(n + tries) % 2]!.address);
    }),
  );
  for (; kills < KILLS; kills++) {
    await sleep(400 + Math.random() * 600);
    await election.restartDatabase();
  }
  expect(await election.inspect(await votes)).toEqual(allOnce(TWICE + DURING_OUTAGES));
});
