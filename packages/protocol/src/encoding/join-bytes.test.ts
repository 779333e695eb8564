import { expect, test } from 'vitest';
import { joinBytes } from './join-bytes.ts';

test('a list of 10,000 ballots of ten options has more points than a call takes arguments', () => {
  const points = Array.from({ length: 200_000 }, (_, i) => new Uint8Array(32).fill(i));
  const joined = joinBytes(points);
  expect(joined).toHaveLength(200_000 * 32);
  expect(joined.subarray(32 * 777, 32 * 778)).toEqual(points[777]);
  expect(joinBytes([])).toEqual(new Uint8Array());
});
