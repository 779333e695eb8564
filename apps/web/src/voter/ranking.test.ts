import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, moved, without, withNext } from './ranking.ts';

test('candidates get the next preference as they are chosen, once each', () => {
  const ranks = ['c', 'a', 'b', 'a'].reduce(withNext, {});
  expect(ranks).toEqual({ c: 1, a: 2, b: 3 });
});

test('who is taken away leaves no gap', () => {
  expect(without({ c: 1, a: 2, b: 3 }, 'a')).toEqual({ c: 1, b: 2 });
});

test('a candidate moves up and down, and stays at the ends', () => {
  const ranks = { c: 1, a: 2, b: 3 };
  expect(inOrder(moved(ranks, 'b', 'up'))).toEqual(['c', 'b', 'a']);
  expect(inOrder(moved(ranks, 'c', 'down'))).toEqual(['a', 'c', 'b']);
  expect(moved(ranks, 'c', 'up')).toEqual(ranks);
  expect(moved(ranks, 'b', 'down')).toEqual(ranks);
  expect(moved(ranks, 'x', 'up')).toEqual(ranks);
});

test('whatever is pressed, the ranks are 1, 2, 3 … each once, as the protocol wants them', () => {
  const press = fc.tuple(
    fc.constantFrom('next' as const, 'away' as const, 'up' as const, 'down' as const),
    fc.constantFrom('a', 'b', 'c', 'd'),
  );
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const ranks = presses.reduce((before, [act, id]) => {
        if (act === 'next') return withNext(before, id);
        return act === 'away' ? without(before, id) : moved(before, id, act);
      }, {});
      const given = Object.values<number>(ranks).toSorted((a, b) => a - b);
      expect(given).toEqual(given.map((_, i) => i + 1));
    }),
  );
});
