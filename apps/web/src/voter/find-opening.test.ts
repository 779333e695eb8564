import { expect, test } from 'vitest';
import { findOpening } from './find-opening.ts';

/** A record whose `open` stands at `at`, with so many ballots after it, listed as the server lists it. */
function recordOf(at: number, ballots: number) {
  const types = [
    'manifest',
    ...Array.from({ length: at - 1 }, (_, i) => (i % 3 === 0 ? 'notice' : 'ceremony')),
  ];
  const entries = [...types, 'open', ...Array.from({ length: ballots }, () => 'ballot')].map(
    (type, index) => ({
      index,
      type,
    }),
  );
  const asked: number[] = [];
  const list = async ({ before, limit }: { readonly before: number; readonly limit: number }) => {
    asked.push(before);
    const to = Math.min(before, entries.length);
    return entries.slice(Math.max(0, to - limit), to).toReversed();
  };
  return { list, asked };
}

test('one question is enough where few entries stand in front of the first ballot', async () => {
  const { list, asked } = recordOf(9, 1000);
  expect(await findOpening(list)).toEqual({
    manifest: { index: 0, type: 'manifest' },
    open: { index: 9, type: 'open' },
  });
  expect(asked).toEqual([200]);
});

test.each([199, 200, 201, 399, 400, 731])('`open` is found wherever it stands: entry %d', async (at) => {
  for (const ballots of [0, 1, 500])
    expect(await findOpening(recordOf(at, ballots).list)).toMatchObject({
      manifest: { index: 0 },
      open: { index: at },
    });
});

test('a record that is not open, or a lost line, ends the search', async () => {
  const { list } = recordOf(250, 0);
  const unopened = async (query: { before: number; limit: number }) =>
    (await list(query)).filter(({ type }) => type !== 'open');
  expect(await findOpening(unopened)).toBeUndefined();
  expect(await findOpening(async () => [])).toBeUndefined();
  const lost = async (query: { before: number; limit: number }) =>
    query.before > 200 ? undefined : list(query);
  expect(await findOpening(lost)).toBeUndefined();
});
