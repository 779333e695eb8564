import { fromBase64Url } from '@sandoq/kernel';
import { checkConsistency, parseCheckpoint } from '@sandoq/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;
beforeAll(async () => {
  poll = await testPoll({ voters: 1 });
  await poll.act('seal');
  await poll.act('open');
  await (await poll.signIn(1)).vote({ board: { b1: 1 } });
});
afterAll(() => poll.close());

const ask = async (query: string) => {
  const url = `/api/elections/${poll.electionId}/record/consistency?${query}`;
  const response = await poll.app.inject({ url });
  return { status: response.statusCode, body: response.json() };
};

test('anybody gets a proof between any two trees, up to the newest checkpoint', async () => {
  const note = (await poll.app.inject({ url: `/record/${poll.electionId}/checkpoint` })).body;
  const newest = parseCheckpoint(note);
  if (!newest.ok) throw new Error('no checkpoint');
  for (let from = 1; from <= newest.value.size; from++) {
    const { body } = await ask(`from=${from}`);
    expect(body.to.size).toBe(newest.value.size);
    const first = { size: from, root: fromBase64Url(body.from.root) };
    expect(checkConsistency(first, newest.value, body.proof.map(fromBase64Url))).toBe(true);
  }
  const { body } = await ask('from=2&to=4');
  const [two, four] = [body.from, body.to].map(({ size, root }) => ({ size, root: fromBase64Url(root) }));
  expect(checkConsistency(two!, four!, body.proof.map(fromBase64Url))).toBe(true);
});

test.each(['from=3&to=2', 'from=1&to=1000', 'from=1000'])('%s is refused', async (query) => {
  expect(await ask(query)).toMatchObject({ status: 422, body: { code: 'tree-unknown' } });
});
