import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canonicalBytes, type Json } from '@sandoq/kernel';
import { formatLogKey, logKeyOf } from '@sandoq/protocol';
import { startWitness } from '@sandoq/witness';
import { Keypair } from '@stellar/stellar-sdk';
import { unzipSync } from 'fflate';
import { anchorRoots } from '../../apps/server/src/anchors/jobs.ts';
import { parseChains } from '../../apps/server/src/gateways/chain/index.ts';
import { startLocalHorizon } from '../../apps/server/src/gateways/chain/testing/local-horizon.ts';
import { parseWitnesses } from '../../apps/server/src/gateways/witness/index.ts';
import { withTenant } from '../../apps/server/src/platform/index.ts';
import { sequencerOf, submitEntry } from '../../apps/server/src/record/index.ts';
import {
  CONTESTS,
  OPERATOR,
  testPoll,
  type TestPoll,
  type TestPollOptions,
} from '../../apps/server/src/testing/poll.ts';
import { openTrustee, SERVER_AND_TWO } from '../../apps/server/src/testing/trustee.ts';
import { askWitnesses } from '../../apps/server/src/witnesses/jobs.ts';

const candidates = ['p', 'q'].map((id, i) => ({
  id,
  number: i + 1,
  title: { fa: id },
  about: null,
  photo: null,
}));
const MIXED: NonNullable<TestPollOptions['contests']> = [
  CONTESTS[1]!,
  {
    id: 'chair',
    kind: 'ranking',
    title: { fa: 'رئیس' },
    candidates,
    ranks: 2,
    seats: 1,
    alternates: 0,
    rule: 'instant-runoff',
  },
  { id: 'words', kind: 'text', title: { fa: 'پیشنهاد' }, points: 1 },
];
/** Enough entries for a full tile and a second level. */
const NOTICES = 260;
const run = { attempt: 1, maxAttempts: 5, signal: new AbortController().signal };

/** A record as the product's server wrote it, in its archive. */
export interface ServedRecord {
  /** Every file of the record by its path, as the archive has it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly size: number;
  readonly origin: string;
  /** The voters' receipts, a canonical list. */
  readonly receipts: Uint8Array;
}

/** Writes the files of a record into a new folder. @returns the folder, which the caller removes */
export async function writeRecord(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandoq-served-'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

async function notices(poll: TestPoll): Promise<void> {
  const { electionId, deps } = poll;
  const log = { operatorId: OPERATOR, electionId };
  await withTenant(deps.db, OPERATOR, async (tx) => {
    for (let n = 0; n < NOTICES; n++) {
      const content = canonicalBytes({ type: 'notice', v: 1, kind: 'incident', text: { fa: `رویداد ${n}` } });
      await submitEntry(tx, { ...log, type: 'notice', content, acceptedAt: deps.clock.now() });
    }
  });
  await sequencerOf(deps).drain(log);
}

async function anchor(poll: TestPoll): Promise<void> {
  await anchorRoots.handler({}, poll.deps, run);
  await poll.runJobs();
  poll.clock.advance(20_000);
  await poll.runJobs();
  await sequencerOf(poll.deps).drain({ operatorId: OPERATOR, electionId: poll.electionId });
}

/** Three voters, one of them with two credentials for three shares; one audits a ballot before casting another. */
async function vote(poll: TestPoll): Promise<Json[]> {
  const receipts: Json[] = [];
  for (const [i, chair] of [{ p: 1, q: 2 }, { q: 1 }, { q: 1, p: 2 }].entries()) {
    const voter = await poll.signIn(i + 1);
    const choices = { inspector: { i1: 1 }, chair, words: i === 0 ? 'سلام' : '' };
    if (i === 1) {
      const { text, tracker, opening } = await voter.encrypt(choices);
      await voter.prepare(text);
      await voter.ask('POST', `/api/voter/ballots/${tracker}/audit`, { openings: [opening] });
    }
    await voter.vote(choices);
    const { body } = await voter.ask('GET', '/api/voter/receipt');
    receipts.push(...body.ballots.map(({ receipt }: { receipt: Json }) => receipt));
  }
  return receipts;
}

/**
 * Has a real server hold an election from its sealing to its result: two of three trustees, shares, a ranking and a text
 * that are shuffled, an audited ballot, an anchor, a witness, more than one tile. @returns what it serves of it
 */
export async function servedRecord(): Promise<ServedRecord> {
  const data = await mkdtemp(join(tmpdir(), 'sandoq-witness-'));
  const name = 'witness.example/w1';
  const witnessOf = (port: number, logKey: string) =>
    startWitness({ data, name, host: '127.0.0.1', port, logs: [logKey] });
  let witness = await witnessOf(0, formatLogKey(logKeyOf('unused.example', new Uint8Array(32))));
  const horizon = await startLocalHorizon('Kuknos-NET', () => poll.clock.now());
  const keys = Keypair.random();
  horizon.fund(keys.publicKey());
  const chain = `stellar+${horizon.url.replace('//', `//${keys.secret()}@`)}?network=kuknos-test`;
  const poll = await testPoll({
    weights: [3, 1, 1],
    trustees: SERVER_AND_TWO,
    contests: MIXED,
    config: {
      witnesses: parseWitnesses(`${witness.vkey} http://127.0.0.1:${witness.port}/`),
      chains: parseChains(chain),
    },
  });
  try {
    await poll.act('seal');
    const { port } = witness;
    await witness.stop();
    witness = await witnessOf(port, (await poll.manifest()).logKey);
    const persons = [await openTrustee(poll, 2), await openTrustee(poll, 3)];
    for (const step of ['commitment', 'coefficients', 'shares', 'acceptance'] as const)
      for (const each of persons) await each.take(step);
    await poll.act('open');
    const receipts = await vote(poll);
    await anchor(poll);
    await notices(poll);
    await poll.act('close');
    await poll.runJobs();
    const [two] = persons;
    await two!.sendShuffle(await two!.shuffle());
    await poll.runJobs();
    await two!.sendDecryption(await two!.decryption());
    await poll.runJobs();
    await askWitnesses.handler({ electionId: poll.electionId }, poll.deps, run);
    const answer = await poll.app.inject({ url: `/record/${poll.electionId}/archive.zip` });
    const archive = unzipSync(new Uint8Array(answer.rawPayload));
    const files = new Map(
      Object.entries(archive).map(([path, bytes]) => [path.slice(poll.electionId.length + 1), bytes]),
    );
    const [origin, size] = Buffer.from(files.get('checkpoint')!).toString().split('\n');
    return { files, origin: origin!, size: Number(size), receipts: canonicalBytes(receipts) };
  } finally {
    await poll.close();
    await horizon.close();
    await witness.stop();
    await rm(data, { recursive: true });
  }
}
