import type { Contest } from '@sandoq/protocol';
import { expect, it } from 'vitest';
import { recordRules } from './record-rules.ts';

const text = { fa: 'هیئت مدیره' };
const board: Contest = {
  id: 'board',
  kind: 'choice',
  title: text,
  options: ['b1', 'b2', 'b3', 'b4'].map((id, index) => ({ id, number: index + 1, title: text })),
  perOption: 1,
  min: 0,
  max: 2,
  blank: true,
  seats: 2,
  alternates: 1,
  rule: 'plurality',
};

it('counts, draws and settles a contest of the record', () => {
  const totals = [9, 5, 5, 0];
  const counted = recordRules.count(board, totals);
  expect(counted).toEqual({
    elected: ['b1'],
    alternates: [],
    ties: [{ options: ['b2', 'b3'], mainPlaces: 1, alternatePlaces: 1 }],
  });
  const inputs = {
    seed: new Uint8Array(32).fill(1),
    closingRoot: new Uint8Array(32).fill(2),
    nonces: [],
  };
  const orders = counted.ties.map(({ options }) => recordRules.drawLot(inputs, board.id, options));
  const [first, second] = orders[0]!;
  expect(recordRules.resolve(board, totals, orders)).toEqual({
    elected: ['b1', first],
    alternates: [second],
  });
});

it('elects in the order protocol.md prescribes: votes descending, then number', () => {
  expect(recordRules.count(board, [5, 9, 0, 5])).toMatchObject({ elected: ['b2'] });
  expect(recordRules.count({ ...board, seats: 3 }, [5, 9, 0, 5])).toMatchObject({
    elected: ['b2', 'b1', 'b4'],
  });
});
