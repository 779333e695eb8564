import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startJourneyServer } from '../e2e/global-setup.ts';
import { simulatedElection, simulatedRoll } from '../e2e/simulation/election-definition.ts';
import { act, openElection, organizerClient, untilState } from '../e2e/simulation/organizer.ts';
import { seededRandom } from '../e2e/simulation/seeded-random.ts';
import { readManifest, vote, type Surroundings } from '../e2e/simulation/simulated-voter.ts';
import { eachAtOnce } from './each-at-once.ts';
import { runVerifier } from './run-verifier.ts';

const USAGE = 'usage: npm run demo:election -- --voters N --out DIR [--seed S] [--weights]';
const AT_ONCE = 8;

/** Bytes of all files below a folder. */
async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

async function play(voters: number, out: string, seed: string, weighted: boolean): Promise<void> {
  const begun = performance.now();
  const server = await startJourneyServer();
  try {
    const organizer = await organizerClient(server);
    const roll = simulatedRoll(voters, weighted);
    const opens = Math.floor(Date.now() / 1000) * 1000 - 60_000;
    const election = await openElection(organizer, simulatedElection(opens, roll, 'inbound'));

    let manifest: ReturnType<typeof readManifest> | undefined;
    const manifestOf = (open: string) => (manifest ??= readManifest(server.address, open, election));
    let cast = 0;
    await eachAtOnce(AT_ONCE, roll.entries(), async ([n, voter]) => {
      const around: Surroundings = { base: server.address, election, random: seededRandom(`${seed}:${n}`) };
      await vote(around, voter, manifestOf);
      cast += 1;
      if (cast % 50 === 0) console.error(`${cast} of ${voters} have voted`);
    });

    await act(organizer, election, 'close');
    await untilState(organizer, election, 'tallied');
    await act(organizer, election, 'publish');
    await runVerifier(['export', `${server.address}/record/${election}`, out]);
    const verified = (await runVerifier([out])) === 0;
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
    const recordBytes = await bytesBelow(out);
    console.log(JSON.stringify({ voters, cast, seconds, recordBytes, verified }));
    if (!verified || cast !== voters) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({
  options: {
    voters: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    weights: { type: 'boolean', default: false },
  },
});
const voters = Number(values.voters);
if (!Number.isInteger(voters) || voters < 1 || voters > 20_000 || values.out === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await play(voters, values.out, values.seed, values.weights);
}
