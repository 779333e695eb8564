import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer, type Bundle } from './bundle-server.ts';
import { faultElection, type FaultElection } from './fault-election.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { voteWithRetries } from './vote-with-retries.ts';

const VOTERS = 120;

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

it('casts every ballot once when both servers of one database get everything at the same moment', async () => {
  const twice = await Promise.all(
    election.voters.map((voter) =>
      Promise.all(servers.map(({ address }) => voteWithRetries(voter, () => address))),
    ),
  );
  for (const [first, second] of twice) expect(first!.index).toBe(second!.index);
  expect(await election.inspect(twice.flat())).toEqual({
    castBallots: VOTERS,
    participations: VOTERS,
    pending: 0,
    ballotEntries: VOTERS,
    findings: [],
    brokenReceipts: [],
  });
});
