import { expect, it } from 'vitest';
import { countApproval } from './approval.ts';
import { contestOf } from './testing/elections.ts';

it('elects the most approved', () => {
  const { outcome } = countApproval(contestOf('abc', 1, 1), [30n, 55n, 41n]);
  expect(outcome).toMatchObject({ elected: ['b'], alternates: ['c'], ties: [] });
});

it('elects the Python Steering Council of the 2020 term, as published', () => {
  // PEP 8101 (public domain): 63 ballots, any number of approvals each, five seats. Two had 37 votes behind the fifth.
  const published = {
    'Brett Cannon': 54n,
    'Kushal Das': 30n,
    'Christian Heimes': 37n,
    'Pablo Galindo Salgado': 37n,
    'Gregory P. Smith': 32n,
    'Victor Stinner': 38n,
    'Barry Warsaw': 50n,
    'Carol Willing': 54n,
    'Thomas Wouters': 40n,
  };
  const options = Object.keys(published).map((id, i) => ({ id, number: i + 1 }));
  const count = (alternates: number) =>
    countApproval({ seats: 5, alternates, options }, Object.values(published)).outcome;
  expect(count(0)).toMatchObject({
    elected: ['Brett Cannon', 'Carol Willing', 'Barry Warsaw', 'Thomas Wouters', 'Victor Stinner'],
    ties: [],
  });
  expect(count(1).ties).toEqual([
    { options: ['Christian Heimes', 'Pablo Galindo Salgado'], mainPlaces: 0, alternatePlaces: 1 },
  ]);
});
