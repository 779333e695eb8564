import { expect, it } from 'vitest';
import { countCumulative } from './cumulative.ts';
import { contestOf } from './testing/elections.ts';

it('lets a minority of shares seat one director by putting all its votes on one', () => {
  // 60 and 40 shares, 3 seats: 180 votes spread over three, 120 on one.
  const { outcome } = countCumulative(contestOf('abcx', 3), [60n, 60n, 60n, 120n]);
  expect(outcome.elected).toEqual(['x']);
  expect(outcome.ties).toEqual([{ options: ['a', 'b', 'c'], mainPlaces: 2, alternatePlaces: 0 }]);
});
