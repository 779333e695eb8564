import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer, type Bundle } from './bundle-server.ts';
import { ballotsOf, faultElection, type FaultElection, type Kept } from './fault-election.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { voteWithRetries } from './vote-with-retries.ts';

const VOTERS = 200;
const KILLS = 50;

let bundle: Bundle;
let election: FaultElection;
let server: ServerProcess | undefined;

beforeAll(async () => {
  [bundle, election] = await Promise.all([bundleServer(), faultElection(VOTERS)]);
});
afterAll(async () => {
  await server?.kill();
  await election.close();
  await bundle.remove();
});

it(
  `loses nothing and doubles nothing when the server is killed ${KILLS} times while ${VOTERS} vote`,
  { retry: 0, timeout: 900_000 },
  async () => {
    let kills = 0;
    // A few voters come for every life of the server, so that each kill hits some in the middle.
    const mayCome = (n: number): boolean => kills >= ((n - 1) * KILLS) / VOTERS - 2;
    const vote = async (voter: FaultElection['voters'][number]): Promise<Kept> => {
      while (!mayCome(voter.n)) await sleep(20);
      return voteWithRetries(voter, () => server?.address);
    };
    const votes = Promise.all(election.voters.map(vote));

    while (kills < KILLS) {
      server = await startProcess(bundle.main, election.environment);
      await sleep(Math.random() * 500);
      await server.kill();
      server = undefined;
      kills += 1;
    }
    server = await startProcess(bundle.main, election.environment);
    const kept = await votes;

    const places = kept.flatMap(({ ballots }) => ballots.map(({ index }) => index));
    expect(new Set(places).size).toBe(ballotsOf(VOTERS));
    expect(await election.inspect(kept)).toEqual({
      castBallots: ballotsOf(VOTERS),
      participations: VOTERS,
      pending: 0,
      ballotEntries: ballotsOf(VOTERS),
      findings: [],
      brokenReceipts: [],
    });
  },
);
