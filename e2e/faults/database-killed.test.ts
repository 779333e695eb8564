import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer, type Bundle } from './bundle-server.ts';
import { faultElection, type FaultElection } from './fault-election.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { voteWithRetries } from './vote-with-retries.ts';

const VOTERS = 120;
const KILLS = 8;

let bundle: Bundle;
let election: FaultElection;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  [bundle, election] = await Promise.all([bundleServer(), faultElection(VOTERS)]);
  for (let i = 0; i < 2; i++) servers.push(await startProcess(bundle.main, election.environment));
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  await election.close();
  await bundle.remove();
});

it('loses nothing when PostgreSQL is killed and restarted under two servers that go on', async () => {
  let kills = 0;
  const votes = Promise.all(
    election.voters.map(async (voter) => {
      while (kills < ((voter.n - 1) * KILLS) / VOTERS - 1) await sleep(20);
      return voteWithRetries(voter, (tries) => servers[(voter.n + tries) % 2]!.address);
    }),
  );
  for (; kills < KILLS; kills++) {
    await sleep(400 + Math.random() * 600);
    await election.restartDatabase();
  }
  const kept = await votes;
  expect(await election.inspect(kept)).toEqual({
    castBallots: VOTERS,
    participations: VOTERS,
    pending: 0,
    ballotEntries: VOTERS,
    findings: [],
    brokenReceipts: [],
  });
});
