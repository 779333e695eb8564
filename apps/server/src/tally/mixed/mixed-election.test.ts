import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import { nobleKernel, verifyRecord } from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { afterEach, expect, it } from 'vitest';
import type { Deps } from '../../deps.ts';
import { recordFiles } from '../../record/index.ts';
import { dying } from '../../testing/dying.ts';
import { CONTESTS, OPERATOR, testPoll, type TestPoll, type TestPollOptions } from '../../testing/poll.ts';
import {
  openTrustee,
  SERVER_AND_TWO,
  spoiled,
  THREE_PERSONS,
  type TestTrustee,
} from '../../testing/trustee.ts';
import { acceptShuffle } from './accept-shuffle.ts';
import { helpToCountJob } from './help-to-count.ts';

let poll: TestPoll;
afterEach(() => poll.close());

const candidates = ['p', 'q', 'r'].map((id, i) => ({
  id,
  number: i + 1,
  title: { fa: `نامزد ${i + 1}` },
  about: null,
  photo: null,
}));
const RANKED: NonNullable<TestPollOptions['contests']> = [
  CONTESTS[1]!,
  {
    id: 'chair',
    kind: 'ranking',
    title: { fa: 'رئیس' },
    candidates,
    ranks: 3,
    seats: 1,
    alternates: 0,
    rule: 'instant-runoff',
  },
];

/** An election with a ranking that is closed, after three voters; two of them rank q first. */
async function closed(
  trustees: typeof THREE_PERSONS,
  persons: readonly number[],
): Promise<readonly TestTrustee[]> {
  poll = await testPoll({ voters: 3, trustees, contests: RANKED });
  await poll.act('seal');
  const all: TestTrustee[] = [];
  for (const number of persons) all.push(await openTrustee(poll, number));
  for (const step of ['commitment', 'coefficients', 'shares', 'acceptance'] as const)
    for (const each of all) await each.take(step);
  await poll.act('open');
  const votes = [{ p: 1, q: 2 }, { q: 1 }, { q: 1, r: 2 }];
  for (const [i, chair] of votes.entries())
    await (await poll.signIn(i + 1)).vote({ inspector: { i1: 1 }, chair });
  await poll.act('close');
  return all;
}

async function verify() {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of recordFiles(poll.deps.db, OPERATOR, poll.electionId))
    files.set(path, bytes);
  return verifyRecord({ read: async (path) => files.get(path) }, { kernel: nobleKernel, rules: recordRules });
}

/** A server and every statement that it sends, as the query builder has it. */
function overheard(deps: Deps): { readonly deps: Deps; readonly statements: readonly string[] } {
  const statements: string[] = [];
  const db = deps.db.withPlugin({
    transformQuery({ node }) {
      statements.push(JSON.stringify(node, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { deps: { ...deps, db }, statements };
}

it('is shuffled by t trustees, the server among them, before t decrypt it', async () => {
  const [two] = await closed(SERVER_AND_TWO, [2, 3]);
  await poll.runJobs();
  const shown = await two!.ask('GET', '/api/trustee/session');
  expect(shown.body).toMatchObject({
    stage: 'shuffling',
    members: [{ shuffled: true }, { shuffled: false }, {}],
  });
  expect((await two!.sendShuffle(await two!.shuffle())).body).toMatchObject({ stage: 'decrypting' });

  const { deps, statements } = overheard(poll.deps);
  const run = { attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  await helpToCountJob.handler({ operatorId: OPERATOR, electionId: poll.electionId }, deps, run);
  expect(await poll.look("select type from log_entry where type = 'decryption'")).toHaveLength(1);
  const readsBallots = statements.map((each) => each.includes('"log_body"') && each.includes('">="'));
  const locks = statements.findIndex((each) => each.includes("'log:' ||"));
  expect(readsBallots.slice(0, locks), 'before the log is locked').toContain(true);
  const next = statements.findIndex((each, at) => at > locks && each.includes('set_config'));
  expect(readsBallots.slice(locks, next), 'while it is').not.toContain(true);

  expect((await two!.sendDecryption(await two!.decryption())).body).toMatchObject({ stage: 'done' });
  const report = await verify();
  expect(report).toMatchObject({ findings: [], complete: true, ballots: 3 });
  expect(report.result?.contests[1]).toMatchObject({ id: 'chair', elected: ['q'] });
});

it('takes shuffles in turn, names a wrong one, and takes no more than are needed', async () => {
  const [one, two, three] = await closed(THREE_PERSONS, [1, 2, 3]);
  await poll.runJobs();
  const first = await one!.shuffle();
  const late = await two!.shuffle();
  const [list, ...rest] = first.lists;
  const wrong = { ...first, lists: [{ ...list!, ciphertexts: list!.ciphertexts.slice(86) }, ...rest] };
  expect((await one!.sendShuffle(wrong)).body).toMatchObject({
    code: 'shuffle-wrong',
    params: { name: 'امین 1' },
  });
  expect((await one!.sendShuffle({ ...first, signature: spoiled(first.signature) })).body.code).toBe(
    'shuffle-wrong',
  );
  expect((await one!.sendShuffle(first)).status).toBe(200);
  expect((await one!.sendShuffle(first)).status, 'the same again').toBe(200);
  expect((await two!.sendShuffle(late)).body.code).toBe('shuffle-turn');
  const unwanted = await three!.shuffle();
  expect((await two!.sendShuffle(await two!.shuffle())).body).toMatchObject({ stage: 'decrypting' });
  expect((await three!.sendShuffle(unwanted)).body.code).toBe('shuffle-late');

  const right = await three!.decryption();
  const { mixed: _mixed, ...without } = right;
  expect((await three!.sendDecryption(without)).body.code).toBe('decryption-wrong');
  const [part] = right.mixed!.lists;
  const bad = { ...right.mixed!, lists: [{ ...part!, proof: spoiled(part!.proof) }] };
  expect((await three!.sendDecryption({ ...right, mixed: bad })).body.code).toBe('decryption-wrong');
  expect((await three!.sendDecryption(right)).status).toBe(200);
  expect((await one!.sendDecryption(await one!.decryption())).body).toMatchObject({ stage: 'done' });
  expect(await verify()).toMatchObject({ findings: [], complete: true, ballots: 3 });
});

it('checks one of each trustee at a time: a flood of wrong ones delays nobody, and a crash loses nothing', async () => {
  const [one, two, three] = await closed(THREE_PERSONS, [1, 2, 3]);
  await poll.runJobs();
  const taken = async () => (await poll.look("select index from log_entry where type = 'shuffle'")).length;
  const wrong = [await three!.shuffle('wrong'), await three!.shuffle('wrong'), await three!.shuffle('wrong')];
  const right = await one!.shuffle();
  const flood = wrong.map((body) => three!.sendShuffle(body));
  const twice = [right, right].map((body) => one!.sendShuffle(body));
  const codes = (await Promise.all(flood)).map(({ body }) => body.code as string);
  // How many of them came while the first was checked, and whether another trustee was faster, is chance.
  for (const code of codes) expect(['shuffle-wrong', 'shuffle-turn', 'trustee-busy']).toContain(code);
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
  expect(await taken()).toBe(1);

  const answers = [];
  for (let i = 0; i < 30; i++) answers.push(await three!.sendShuffle(wrong[0]!));
  expect(answers.at(0)?.body.code).toBe('shuffle-turn');
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });

  const body = await two!.shuffle();
  const [link] = await poll.look('select id from trustee_link where trustee = 2');
  const { electionId, deps } = poll;
  const session = { operatorId: OPERATOR, electionId, trustee: 2, linkId: link.id, expiresAt: Infinity };
  for (const alive of [0, 1, 2]) {
    const text = utf8Text(canonicalBytes(body));
    await expect(acceptShuffle(dying(deps, alive), session, text)).rejects.toThrow('killed');
    expect(await taken()).toBe(1);
  }
  expect((await two!.sendShuffle(body)).body).toMatchObject({ stage: 'decrypting' });
  expect(await verify()).toMatchObject({ findings: [], stage: 'shuffle', ballots: 3 });
});
