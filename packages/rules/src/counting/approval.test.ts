import { expect, it } from 'vitest';
import { countApproval } from './approval.ts';
import { contestOf } from './testing/elections.ts';

it('elects the most approved', () => {
  const { outcome } = countApproval(contestOf('abc', 1, 1), [30n, 55n, 41n]);
  expect(outcome).toMatchObject({ elected: ['b'], alternates: ['c'], ties: [] });
});
