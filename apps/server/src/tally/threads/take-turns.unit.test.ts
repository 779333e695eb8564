import { expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

it('serves lanes in turn, so that a flood of one makes another wait for one piece only', async () => {
  const done: string[] = [];
  const turns = takeTurns();
  let active = 0;
  const piece = (lane: string, name: string) =>
    turns(lane, async () => {
      expect((active += 1)).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      active -= 1;
      done.push(name);
    });
  await Promise.all([
    piece('flood', 'f1'),
    piece('flood', 'f2'),
    piece('flood', 'f3'),
    piece('calm', 'c1'),
    piece('flood', 'f4'),
    piece('other', 'o1'),
    piece('calm', 'c2'),
  ]);
  expect(done).toEqual(['f1', 'f2', 'c1', 'o1', 'f3', 'c2', 'f4']);
});

it('goes on after work that fails', async () => {
  const turns = takeTurns();
  const failed = turns('a', () => Promise.reject(new Error('no')));
  const after = turns('a', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await after).toBe('yes');
});
