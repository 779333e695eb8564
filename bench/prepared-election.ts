import type { BallotMaterial, Client } from '@sandoq/contract/client';
import { createClient } from '@sandoq/contract/client';
import type { Manifest } from '@sandoq/protocol';
import {
  simulatedElection,
  simulatedRoll,
  type SimulatedVoter,
} from '../e2e/simulation/election-definition.ts';
import { must, openElection, organizerClient } from '../e2e/simulation/organizer.ts';
import { seededRandom } from '../e2e/simulation/seeded-random.ts';
import { encryptRandomBallot, readManifest } from '../e2e/simulation/simulated-voter.ts';
import type { BenchServer } from './bench-process.ts';
import { eachAtOnce } from './each-at-once.ts';

/** A voter who is signed in and holds an encrypted ballot that was not sent yet. */
export interface ReadyVoter {
  readonly voter: SimulatedVoter;
  readonly call: Client;
  readonly ballot: string;
}

/** An open election of three offices whose voters all hold their ballots ready. */
export interface PreparedElection {
  readonly organizer: Client;
  readonly election: string;
  readonly voters: readonly ReadyVoter[];
}

/** Opens an election, signs its voters in and encrypts their ballots, before anything is measured. */
export async function prepareElection(server: BenchServer, voters: number): Promise<PreparedElection> {
  const base = server.address;
  const organizer = await organizerClient(server);
  const roll = simulatedRoll(voters);
  const opens = Math.floor(Date.now() / 1000) * 1000 - 60_000;
  const election = await openElection(organizer, simulatedElection(opens, roll, 'inbound'));
  const signedIn = await server.signEverybodyIn(election);
  const byLicence = new Map(roll.map((voter) => [voter.licence, voter]));
  const ready: ReadyVoter[] = [];
  let manifest: Promise<Manifest> | undefined;
  await eachAtOnce(4, signedIn.entries(), async ([n, { licence, cookie }]) => {
    const call = createClient({
      base,
      fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, cookie } }),
    });
    const material: BallotMaterial = must('ballot material', await call('readBallotMaterial', {}));
    manifest ??= readManifest(base, material.context, election);
    const random = seededRandom(`bench:${n}`);
    const ballot = encryptRandomBallot({ base, election, random }, await manifest, material);
    const voter = byLicence.get(licence)!;
    ready.push({ voter, call, ballot });
    if (ready.length % 500 === 0) console.error(`${ready.length} of ${voters} ballots encrypted`);
  });
  return { organizer, election, voters: ready };
}
