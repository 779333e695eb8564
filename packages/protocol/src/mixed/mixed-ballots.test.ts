import { expect, test } from 'vitest';
import type { Ballot } from '../ballot/index.ts';
import { MixedBallots } from './mixed-ballots.ts';
import type { MixedContest } from './mixed-contest.ts';
import { mixedInputs } from './mixed-inputs.ts';

const contest = {
  id: 'rank',
  kind: 'ranking',
  title: { fa: 'رتبه' },
  options: [1, 2].map((number) => ({ id: `r${number}`, number, title: { fa: `گزینهٔ ${number}` } })),
  ranks: 2,
  seats: 1,
  alternates: 0,
  rule: 'instant-runoff',
} satisfies MixedContest;
const vote = (credential: string, ciphertexts: string): Ballot =>
  ({
    credential,
    contests: [
      { id: 'choice', ciphertexts: 'CCCC', optionProofs: 'CCCC', sumProof: 'CCCC' },
      { id: 'rank', ciphertexts, proof: 'PPPP' },
    ],
  }) as unknown as Ballot;
const rank = (weight: number, ciphertexts: string) => ({ weight, contests: [{ id: 'rank', ciphertexts }] });

test('of each credential the last ballot is shuffled, at its own place in the record', () => {
  const ballots = new MixedBallots([contest]);
  ballots.put(vote('one', 'AAAA'), 1);
  ballots.put(vote('two', 'BBBB'), 1);
  ballots.put(vote('one', 'DDDD'), 1);
  expect(ballots.lists()).toEqual(mixedInputs([contest], [rank(1, 'BBBB'), rank(1, 'DDDD')]));
  expect(ballots.lists()).not.toEqual(mixedInputs([contest], [rank(1, 'DDDD'), rank(1, 'BBBB')]));
});

test('each weight has a list of its own', () => {
  const ballots = new MixedBallots([contest]);
  ballots.put(vote('one', 'AAAA'), 2);
  ballots.put(vote('two', 'BBBB'), 1);
  expect(ballots.lists().map(({ weight }) => weight)).toEqual([1, 2]);
});
