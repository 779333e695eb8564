import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countYesNoAbstain, type Threshold } from './yes-no-abstain.ts';

const SIMPLE_MAJORITY: Threshold = { numerator: 1n, denominator: 2n, orEqual: false, base: 'yes-and-no' };
const MAJORITY_OF_GIVEN: Threshold = { ...SIMPLE_MAJORITY, base: 'given' };
const TWO_THIRDS_OF_GIVEN: Threshold = { numerator: 2n, denominator: 3n, orEqual: true, base: 'given' };

const votes = (yes: number, no: number, abstain: number) => ({
  yes: BigInt(yes),
  no: BigInt(no),
  abstain: BigInt(abstain),
});

describe('a motion', () => {
  it('needs more than half of all votes given where abstaining is not consenting', () => {
    expect(countYesNoAbstain(votes(50, 30, 20), MAJORITY_OF_GIVEN).passed).toBe(false);
    expect(countYesNoAbstain(votes(51, 30, 19), MAJORITY_OF_GIVEN).passed).toBe(true);
  });

  it('needs two thirds of all votes given where these are enough', () => {
    expect(countYesNoAbstain(votes(66, 34, 0), TWO_THIRDS_OF_GIVEN).passed).toBe(false);
    expect(countYesNoAbstain(votes(6, 3, 0), TWO_THIRDS_OF_GIVEN).passed).toBe(true);
  });

  it('passes in a poll when more are for it than against it', () => {
    expect(countYesNoAbstain(votes(10, 9, 100), SIMPLE_MAJORITY).passed).toBe(true);
    expect(countYesNoAbstain(votes(10, 10, 0), SIMPLE_MAJORITY).passed).toBe(false);
    expect(countYesNoAbstain(votes(0, 0, 5), SIMPLE_MAJORITY).passed).toBe(false);
  });

  it('explains itself', () => {
    expect(countYesNoAbstain(votes(6, 3, 1), SIMPLE_MAJORITY).steps).toEqual([
      { code: 'motion-votes', options: [], numbers: { yes: '6', no: '3', abstain: '1' } },
      { code: 'motion-threshold', options: [], numbers: { numerator: '1', denominator: '2', base: '9' } },
      { code: 'motion-passed', options: [], numbers: { yes: '6', base: '9' } },
    ]);
  });

  it('is monotone: turning a no into a yes never rejects it', () => {
    const threshold = fc.constantFrom(MAJORITY_OF_GIVEN, TWO_THIRDS_OF_GIVEN, SIMPLE_MAJORITY);
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), threshold, (yes, no, abstain, rule) => {
        const before = countYesNoAbstain(votes(yes, no + 1, abstain), rule).passed;
        const after = countYesNoAbstain(votes(yes + 1, no, abstain), rule).passed;
        expect(after || !before).toBe(true);
      }),
    );
  });
});
