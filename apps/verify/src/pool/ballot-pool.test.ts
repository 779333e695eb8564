import { canonicalBytes } from '@sandoq/kernel';
import { checkBallots, loadWasmKernelSync, verifyRecord, type BallotContext } from '@sandoq/protocol';
import { ElectionFixture, forgeBallot, memorySource, sealBallot } from '@sandoq/protocol/testing';
import { recordRules as rules } from '@sandoq/rules';
import { afterEach, expect, it } from 'vitest';
import { verifyWithThreads } from '../commands/verify-command.ts';
import { ballotPool, type BallotPool } from './ballot-pool.ts';

const kernel = loadWasmKernelSync();
const fixture = new ElectionFixture();
const honest = [0, 1, 2].map((voter) => fixture.ballot(voter, { a: { a1: 1 }, b: { b1: 1 } }));
const forged = [
  forgeBallot(fixture, 3, { a: [2n, 0n, 0n] }),
  forgeBallot(fixture, 3, { a: [1n, 1n, 1n] }),
  { ...honest[0]!, signature: sealBallot(fixture, 1, honest[0]!).signature },
];
const ballots = [...honest, ...forged];
const context: BallotContext = {
  manifest: fixture.manifest,
  context: fixture.context,
  key: fixture.open.key,
  styles: new Map(fixture.voters.map(({ key }) => [key, 'all'])),
};
/** Bytes of their own, since a pool gives them away. */
const bodiesOf = (places: readonly number[]): Uint8Array[] =>
  places.map((place) => canonicalBytes(ballots[place]!));

let pool: BallotPool | undefined;
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

it('gives every batch the answers of its own ballots, whatever comes and goes between', async () => {
  pool = ballotPool(2);
  const check = pool.checker(context);
  const batches = [[0, 3, 1], [5], [], [2, 2, 4, 0, 1, 3], [1], [4, 5], [0, 1, 2, 3, 4, 5]];
  const answers = await Promise.all(batches.map((places) => check(bodiesOf(places))));
  expect(answers).toEqual(batches.map((places) => checkBallots(kernel, context, bodiesOf(places))));
});

it('finds in a record of several batches what one thread finds, at the same entries', async () => {
  // Three batches; forged ballots stand at the ends of them and in the middle.
  const places = Array.from({ length: 150 }, (_, i) => ({ 0: 3, 63: 4, 64: 5, 100: 3, 149: 4 })[i] ?? i % 3);
  const steps = [...fixture.setup, ...places.map((place) => fixture.cast(ballots[place]!))];
  const files = fixture.write(steps);
  const source = { read: async (path: string) => files.get(path)?.slice() };
  const seen: number[] = [];
  const progress = (done: number): void => void seen.push(done);
  const threaded = await verifyWithThreads(source, progress, { threads: 2, from: 1 });
  const alone = await verifyRecord(memorySource(files), { kernel, rules });
  expect(threaded).toEqual(alone);
  const proofs = threaded.findings.filter(({ code }) => code === 'proof');
  const first = fixture.setup.length;
  expect(proofs.map(({ check, entry }) => `${check} ${entry! - first}`)).toEqual([
    'V25 0',
    'V26 63',
    'V27 64',
    'V25 100',
    'V26 149',
  ]);
  expect(seen.at(-1)).toBe(steps.length);
});

const listening = (then: string) => (): Promise<string> =>
  Promise.resolve(
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${then} })`,
  );

it.each([
  ['throws', listening('throw new Error("out of memory")'), 'out of memory'],
  ['ends without a word', listening('process.exit(0)'), 'ended (0)'],
  ['was never able to start', async () => 'import "./nowhere.js"', /nowhere/],
  ['could not be made', () => Promise.reject(new Error('no compiler')), 'no compiler'],
])('a thread that %s is a fault and no pass', async (_, code, message) => {
  pool = ballotPool(1, code);
  const { checker } = pool;
  const source = memorySource(fixture.write([...fixture.setup, fixture.cast(ballots[3]!)]));
  await expect(verifyRecord(source, { kernel, rules, ballotChecker: checker })).rejects.toThrow(message);
});

it('a thread that died takes no more batches', async () => {
  pool = ballotPool(1, listening('process.exit(3)'));
  const check = pool.checker(context);
  await expect(check(bodiesOf([0]))).rejects.toThrow('ended (3)');
  await expect(check(bodiesOf([1]))).rejects.toThrow('ended (3)');
});

it('starts no thread once it is closed', async () => {
  let ready: (code: string) => void = () => undefined;
  pool = ballotPool(1, () => new Promise((resolve) => void (ready = resolve)));
  const check = pool.checker(context);
  await pool.close();
  ready('');
  await expect(check(bodiesOf([0]))).rejects.toThrow('stopped');
});
