import { countCondorcetSchulze, countInstantRunoff, countStvScottish } from '@sandoq/rules';
import { expect, test } from 'vitest';
import { pairTable, stagesOf } from './count-table.ts';

const options = ['a', 'b', 'c'].map((id, i) => ({ id, number: i + 1 }));
const contest = { seats: 2, alternates: 0, options };
const ballots = [
  { ranks: [1, 2, 0], weight: 6n },
  { ranks: [0, 1, 2], weight: 2n },
  { ranks: [0, 0, 1], weight: 3n },
];
const plain = (steps: unknown) => JSON.parse(JSON.stringify(steps));

test('the stages of a single transferable vote have the votes of each candidate and who is elected so far', () => {
  const counted = countStvScottish(contest, ballots);
  if (!counted.ok) throw new Error('a lot is needed');
  const stages = stagesOf(plain(counted.value.steps));
  const shown = stages.map(({ step, votes, elected }) => [step.code, votes.get('b'), [...elected].join()]);
  expect(shown).toEqual([
    ['first-preferences', '2.00000', 'a'],
    ['surplus-transferred', '3.99998', 'a'],
    ['option-excluded', '3.99998', 'a,b'],
  ]);
});

test('in an instant run-off a stage is not shown twice when somebody is elected', () => {
  const counted = countInstantRunoff(contest, ballots.slice(1).concat({ ranks: [1, 0, 0], weight: 4n }));
  if (!counted.ok) throw new Error('a lot is needed');
  const stages = stagesOf(plain(counted.value.steps));
  expect(stages.map(({ step, votes }) => [step.code, votes.get('b')])).toEqual([
    ['first-preferences', '2'],
    ['option-excluded', undefined],
  ]);
  expect([...stages[1]!.elected]).toEqual(['c']);
});

test('pairs and paths of a Schulze count can be looked up both ways', () => {
  const { steps } = countCondorcetSchulze(contest, ballots);
  const pairs = pairTable(plain(steps), 'pair');
  expect(pairs.options).toEqual(['a', 'b', 'c']);
  expect([pairs.cell('a', 'b'), pairs.cell('b', 'a')]).toEqual([6, 2]);
  expect(pairTable(plain(steps), 'strongest-path').cell('a', 'c')).toBe(6);
});
