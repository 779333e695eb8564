import type { Client } from '@sandoq/contract/client';
import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import { decodeOpen, hashToHex, type Open } from '@sandoq/protocol';
import { simulatedRoll, tenOptionElection } from '../e2e/simulation/election-definition.ts';
import { must, openElection, organizerClient } from '../e2e/simulation/organizer.ts';
import { readManifest } from '../e2e/simulation/simulated-voter.ts';
import type { BenchServer } from './bench-process.ts';
import { fastBallots } from './fast-ballots.ts';

/** A voter who is signed in and holds an encrypted ballot that was not sent yet. */
export interface ReadyVoter {
  readonly mobile: string;
  /** The Cookie header of the session. */
  readonly cookie: string;
  readonly ballot: string;
}

/** An open election whose voters all hold their ballots ready. */
export interface PreparedElection {
  readonly organizer: Client;
  readonly election: string;
  readonly voters: readonly ReadyVoter[];
}

/** The hash of an election's `open` body: what its ballots are bound to. */
async function contextOf(organizer: Client, election: string): Promise<string> {
  const query = { limit: 200 };
  const { items } = must('record', await organizer('listRecordEntries', { params: { election }, query }));
  return items.find(({ type }) => type === 'open')!.body;
}

async function openBody(base: string, election: string, hash: string): Promise<Open> {
  const response = await fetch(`${base}/record/${election}/body/${hashToHex(hash)}`);
  const open = decodeOpen(new Uint8Array(await response.arrayBuffer()));
  if (!open.ok) throw new Error('the record has a malformed open body');
  return open.value;
}

/** Opens an election of one contest of ten options, signs its voters in and encrypts their ballots, before anything is measured. */
export async function prepareElection(server: BenchServer, voters: number): Promise<PreparedElection> {
  const organizer = await organizerClient(server);
  const roll = simulatedRoll(voters);
  const opens = Math.floor(Date.now() / 1000) * 1000 - 60_000;
  const election = await openElection(organizer, tenOptionElection(opens, roll));
  console.error(`an election of ${voters} voters is open`);
  const signedIn = await server.signEverybodyIn(election);
  const context = await contextOf(organizer, election);
  const manifest = await readManifest(server.address, context, election);
  const { key } = await openBody(server.address, election, context);
  const [contest] = manifest.contests;
  if (contest?.kind !== 'choice') throw new Error('the ballots are made for one contest of choice');
  const ballots = await fastBallots(
    { manifest, context, key },
    signedIn.map(({ secret, style }, n) => {
      const { id } = contest.options[n % contest.options.length]!;
      return { secret: fromBase64Url(secret), style, choices: { [contest.id]: { [id]: 1 } } };
    }),
  );
  console.error(`${voters} ballots are encrypted`);
  const mobiles = new Map(roll.map(({ licence, mobile }) => [licence, mobile]));
  return {
    organizer,
    election,
    voters: signedIn.map(({ licence, cookie }, n) => {
      return { mobile: mobiles.get(licence)!, cookie, ballot: utf8Text(ballots[n]!) };
    }),
  };
}
