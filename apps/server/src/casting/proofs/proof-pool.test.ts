import type { Worker } from 'node:worker_threads';
import { fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import type { Ballot } from '@sandoq/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorker, withTenant } from '../../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll, type TestVoter } from '../../testing/poll.ts';
import { readPollContext } from '../poll-context.ts';
import { createProofPool, type ArrivedBallot, type PollContext } from './proof-pool.ts';

const VOTERS = 6;

let poll: TestPoll;
let voters: TestVoter[];
let ballots: string[];
beforeAll(async () => {
  poll = await testPoll({ voters: VOTERS });
  await poll.act('seal');
  await poll.act('open');
  voters = await Promise.all(Array.from({ length: VOTERS }, (_, i) => poll.signIn(i + 1)));
  ballots = await Promise.all(voters.map(async (voter) => (await voter.encrypt({ board: { b1: 1 } })).text));
});
afterAll(() => poll.close());

/** The ballot with one bit of a response turned. */
function forged(text: string): string {
  const ballot = JSON.parse(text) as Ballot & { contests: { optionProofs: string }[] };
  const proofs = fromBase64Url(ballot.contests[0]!.optionProofs);
  proofs[proofs.length - 32]! ^= 1;
  ballot.contests[0]!.optionProofs = toBase64Url(proofs);
  return JSON.stringify(ballot);
}

it('finds the one whose proof is wrong among those that share a product, and refuses nobody else', async () => {
  // The first is served at once; the others wait for its pause, and so come together.
  const sent = ballots.map((text, i) => (i === 3 ? forged(text) : text));
  const answers = await Promise.all(voters.map((voter, i) => voter.prepare(sent[i]!)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 422, 200, 200]);
  expect(answers[3]!.body.code).toBe('ballot-signature-wrong');
});

it('fails what a thread was doing when it died, and starts another for what comes then', async () => {
  const context = (await withTenant(poll.deps.db, OPERATOR, (tx) =>
    readPollContext(tx, poll.electionId),
  )) as PollContext;
  const { credential } = JSON.parse(ballots[0]!) as Ballot;
  const arrived: ArrivedBallot = { body: utf8Bytes(ballots[0]!), credential, style: 'all' };
  const started: Worker[] = [];
  const pool = createProofPool(1, () => {
    started.push(startWorker('proof-worker', new URL('proof-pool.ts', import.meta.url).href));
    return started.at(-1)!;
  });
  const [lost] = await Promise.allSettled([pool.check(context, arrived), started[0]!.terminate()]);
  expect(lost).toMatchObject({ reason: { message: expect.stringContaining('a proof worker ended') } });
  expect((await pool.check(context, arrived)).findings).toEqual([]);
  expect(started).toHaveLength(2);
  await started[1]!.terminate();
});
