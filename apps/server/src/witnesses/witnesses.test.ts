import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignaturesOf,
  detectSplitView,
  formatLogKey,
  logKeyOf,
  parseLogKey,
  signCheckpoint,
} from '@sandoq/protocol';
import { startWitness, type RunningWitness } from '@sandoq/witness';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askWitness, parseWitnesses } from '../gateways/witness/index.ts';
import { withTenant } from '../platform/index.ts';
import { newestCheckpoint, proveConsistency } from '../record/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { askWitnesses, enqueueAsking, sweepUncosigned } from './jobs.ts';

let data: string;
let witness: RunningWitness;
let poll: TestPoll;
let logKey: string;

const start = (port: number, logs: readonly string[]): Promise<RunningWitness> =>
  startWitness({ data, name: 'witness.example/w1', host: '127.0.0.1', port, logs });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'sandoq-witness-'));
  const unused = formatLogKey(logKeyOf('unused.example', new Uint8Array(32)));
  witness = await start(0, [unused]);
  const witnesses = parseWitnesses(`${witness.vkey} http://127.0.0.1:${witness.port}/`);
  poll = await testPoll({ voters: 3, config: { witnesses } });
  await poll.act('seal');
  ({ logKey } = await poll.manifest());
  const { port } = witness;
  await witness.stop();
  witness = await start(port, [logKey]);
});
afterAll(async () => {
  await poll.close();
  await witness.stop();
  await rm(data, { recursive: true });
});

const newest = async () =>
  (await withTenant(poll.deps.db, OPERATOR, (tx) => newestCheckpoint(tx, poll.electionId)))!;
const keys = () => poll.deps.config.witnesses.map(({ key }) => key);
const ask = () => askWitnesses.handler({ electionId: poll.electionId }, poll.deps, run);
const run = { attempt: 1, maxAttempts: 5, signal: new AbortController().signal };

/** The file `checkpoint`, as anybody reads it. */
async function served(): Promise<string> {
  const response = await poll.app.inject({ url: `/record/${poll.electionId}/checkpoint` });
  return response.body;
}

test('the checkpoint is served with the cosignature of a witness that runs', async () => {
  await ask();
  expect(cosignaturesOf(await served(), keys())).toMatchObject([{ key: { name: 'witness.example/w1' } }]);
});

test('a larger tree is cosigned by its consistency proof, and the old cosignature does not hide it', async () => {
  await poll.act('open');
  const voter = await poll.signIn(1);
  await voter.vote({ board: { b1: 1 } });
  const { size } = await newest();
  expect(cosignaturesOf(await served(), keys())).toEqual([]);
  await enqueueAsking(poll.deps.db, poll.electionId);
  await poll.runJobs();
  expect((await newest()).size).toBe(size);
  expect(cosignaturesOf(await served(), keys())).toHaveLength(1);
});

test('a receipt carries the cosignature, and votes are taken while the witness is down', async () => {
  const { port } = witness;
  await witness.stop();
  const voter = await poll.signIn(2);
  await voter.vote({ board: { b2: 1 } });
  await expect(ask()).rejects.toThrow(/fetch failed/);
  witness = await start(port, [logKey]);
  await sweepUncosigned.handler({}, poll.deps, run);
  await poll.runJobs();
  const { body } = await voter.ask('GET', '/api/voter/receipt');
  expect(
    cosignaturesOf(body.ballots[0].receipt.proof.split('\n\n').slice(1).join('\n\n'), keys()),
  ).toHaveLength(1);
});

test('a witness that saw more than this server knows of is asked again from its own tree', async () => {
  const { electionId, deps } = poll;
  const before = (await newest()).size;
  await (await poll.signIn(3)).vote({ board: { b3: 1 } });
  const { size, note } = await newest();
  const proof = await withTenant(deps.db, OPERATOR, (tx) => proveConsistency(tx, electionId, before, size));
  const [witnessed] = deps.config.witnesses;
  const word = await askWitness(witnessed!, { oldSize: before, proof, checkpoint: note });
  expect(word.kind).toBe('cosigned');
  expect(cosignaturesOf(await served(), keys())).toEqual([]);
  await ask();
  expect(cosignaturesOf(await served(), keys())).toHaveLength(1);
});

test('a second tree for the size a witness cosigned is refused by it, and the two notes show the split view', async () => {
  const { size } = await newest();
  const key = parseLogKey(logKey);
  if (!key.ok) throw new Error('no key');
  const { sealedSecret } = await withTenant(poll.deps.db, OPERATOR, (tx) =>
    tx.selectFrom('log').select('sealedSecret').executeTakeFirstOrThrow(),
  );
  const secret = poll.deps.sealer.open('log-secret', poll.electionId, sealedSecret);
  const forged = signCheckpoint({ origin: key.value.name, size, root: new Uint8Array(32) }, secret);
  const response = await fetch(`http://127.0.0.1:${witness.port}/add-checkpoint`, {
    method: 'POST',
    body: `old ${size}\n\n${forged}`,
  });
  expect(response.status).toBe(409);
  expect(detectSplitView(await served(), forged, [], key.value)).toEqual({ ok: true, value: 'split-view' });
});
