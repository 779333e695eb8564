import { toAsciiDigits } from '@sandoq/persian';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTenant } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll, type TestVoter } from '../testing/poll.ts';
import { castTogether, type Confirmation } from './confirm-ballot.ts';
import { refused } from './refusals.ts';

const CHOICES = { board: { b1: 1 } };
let poll: TestPoll;
let next = 1;

beforeAll(async () => {
  poll = await testPoll({ voters: 24, settings: { confirmation: 'code' } });
  await poll.act('seal');
  await poll.act('open');
});
afterAll(() => poll.close());

/** A voter who has not voted, with a prepared ballot. */
async function prepared(): Promise<{ voter: TestVoter; tracker: string }> {
  const voter = await poll.signIn(next++);
  const { text, tracker } = await voter.encrypt(CHOICES);
  await voter.prepare(text);
  return { voter, tracker };
}
const severalPrepared = async (count: number) => {
  const all: Awaited<ReturnType<typeof prepared>>[] = [];
  while (all.length < count) all.push(await prepared());
  return all;
};
/** The codes on the phones of voters. */
async function codesOf(all: readonly { readonly voter: TestVoter }[]): Promise<string[]> {
  const codes: string[] = [];
  for (const { voter } of all) codes.push(/\d{6}/.exec(toAsciiDigits(await poll.newestText(voter.n)))![0]);
  return codes;
}
const confirm = ({ voter, tracker }: { voter: TestVoter; tracker: string }, code: string) =>
  voter.ask('POST', `/api/voter/ballots/${tracker}/confirmation`, { code });
/** How many rows of one voter's casting there are: use of the credential, participation, prepared ballot. */
const rowsOf = async ({ id }: TestVoter): Promise<number[]> => {
  const [row] = await poll.look(
    `select (select count(*)::int from cast_ballot b join credential c on c.key = b.credential where c.voter_id = $1) as cast,
       (select count(*)::int from participation where voter_id = $1) as took_part,
       (select count(*)::int from prepared_ballot where voter_id = $1) as prepared`,
    [id],
  );
  return [row.cast, row.took_part, row.prepared];
};
const CAST = [1, 1, 0];
const NOT_CAST = [0, 0, 1];

const together = (confirmations: readonly Confirmation[], last?: Parameters<typeof withTenant>[2]) =>
  withTenant(poll.deps.db, OPERATOR, async (tx) => {
    const election = { operatorId: OPERATOR, electionId: poll.electionId };
    const outcomes = await castTogether(tx, election, confirmations);
    await last?.(tx);
    return outcomes;
  });

it('casts what is confirmed, and a confirmation that is refused fails alone', async () => {
  const all = await severalPrepared(4);
  const now = poll.clock.now();
  const accepts: Confirmation['accepts'][] = [
    () => true,
    () => {
      throw refused('code-expired');
    },
    () => false,
    () => true,
  ];
  const outcomes = await together(
    all.map(({ voter }, i) => ({ voterId: voter.id, now, accepts: accepts[i]! })),
  );
  const cast = ({ tracker }: { tracker: string }) =>
    expect.objectContaining({ tracker: Buffer.from(tracker, 'base64url') });
  expect(outcomes).toEqual([
    { status: 'fulfilled', value: cast(all[0]!) },
    { status: 'rejected', reason: expect.objectContaining({ code: 'code-expired' }) },
    { status: 'fulfilled', value: undefined },
    { status: 'fulfilled', value: cast(all[3]!) },
  ]);
  expect(await Promise.all(all.map(({ voter }) => rowsOf(voter)))).toEqual([CAST, NOT_CAST, NOT_CAST, CAST]);
});

it('answers everybody who confirms at the same moment: right codes, a wrong one, the same one three times', async () => {
  const all = await severalPrepared(5);
  const codes = await codesOf(all);
  const wrong = codes[1] === '000000' ? '111111' : '000000';
  const answers = await Promise.all([
    confirm(all[0]!, codes[0]!),
    confirm(all[1]!, wrong),
    ...[2, 2, 2, 3, 4].map((i) => confirm(all[i]!, codes[i]!)),
  ]);
  const recorded = (i: number) => ({ stage: 'recorded', tracker: all[i]!.tracker });
  expect(answers.map(({ body }) => body)).toEqual([
    recorded(0),
    expect.objectContaining({ code: 'code-wrong', params: { left: 4 } }),
    ...[2, 2, 2, 3, 4].map(recorded),
  ]);
  expect(await Promise.all(all.map(({ voter }) => rowsOf(voter)))).toEqual([
    CAST,
    NOT_CAST,
    CAST,
    CAST,
    CAST,
  ]);
});

it('refuses one of two that have a ciphertext in common, and casts the others', async () => {
  const all = await severalPrepared(4);
  const codes = await codesOf(all);
  // The same ciphertexts twice, as if both had been prepared before either was cast.
  await poll.look(
    `update prepared_ballot set prints = (select prints from prepared_ballot where voter_id = $1) where voter_id = $2`,
    [all[0]!.voter.id, all[1]!.voter.id],
  );
  const answers = await Promise.all(all.map((one, i) => confirm(one, codes[i]!)));
  const [first, second, ...others] = answers.map(({ status, body }) =>
    status === 200 ? body.stage : body.code,
  );
  expect(new Set([first, second])).toEqual(new Set(['ballot-copied', 'recorded']));
  expect(others).toEqual(['recorded', 'recorded']);
  const rows = await Promise.all(all.map(({ voter }) => rowsOf(voter)));
  expect(rows.filter(([cast]) => cast === 1)).toHaveLength(3);
  for (const row of rows) expect([CAST, NOT_CAST]).toContainEqual(row);
});

it('casts all or none when the line to the database is lost before the commit', async () => {
  const all = await severalPrepared(3);
  const confirmations = all.map(({ voter }) => ({
    voterId: voter.id,
    now: poll.clock.now(),
    accepts: () => true,
  }));
  await expect(
    together(confirmations, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)),
  ).rejects.toThrow(/terminat/);
  expect(await Promise.all(all.map(({ voter }) => rowsOf(voter)))).toEqual([NOT_CAST, NOT_CAST, NOT_CAST]);
  const codes = await codesOf(all);
  const answers = await Promise.all(all.map((one, i) => confirm(one, codes[i]!)));
  expect(answers.map(({ body }) => body.stage)).toEqual(['recorded', 'recorded', 'recorded']);
});
