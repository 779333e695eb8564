import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countYesNoAbstain,
  MAJORITY_OF_PRESENT,
  SIMPLE_MAJORITY,
  TWO_THIRDS_OF_PRESENT,
} from './yes-no-abstain.ts';

const votes = (yes: number, no: number, abstain: number) => ({
  yes: BigInt(yes),
  no: BigInt(no),
  abstain: BigInt(abstain),
});

describe('a motion', () => {
  it('needs more than half of those present in an ordinary assembly: abstaining is not consenting', () => {
    expect(countYesNoAbstain(votes(50, 30, 20), MAJORITY_OF_PRESENT).passed).toBe(false);
    expect(countYesNoAbstain(votes(51, 30, 19), MAJORITY_OF_PRESENT).passed).toBe(true);
    expect(countYesNoAbstain(votes(51, 30, 19), MAJORITY_OF_PRESENT, 102n).passed).toBe(false);
  });

  it('needs two thirds of those present in an extraordinary one', () => {
    expect(countYesNoAbstain(votes(66, 34, 0), TWO_THIRDS_OF_PRESENT).passed).toBe(false);
    expect(countYesNoAbstain(votes(6, 3, 0), TWO_THIRDS_OF_PRESENT).passed).toBe(true);
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
    const threshold = fc.constantFrom(MAJORITY_OF_PRESENT, TWO_THIRDS_OF_PRESENT, SIMPLE_MAJORITY);
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), threshold, (yes, no, abstain, rule) => {
        const before = countYesNoAbstain(votes(yes, no + 1, abstain), rule).passed;
        const after = countYesNoAbstain(votes(yes + 1, no, abstain), rule).passed;
        expect(after || !before).toBe(true);
      }),
    );
  });

  it('refuses to count more votes than are present', () => {
    expect(() => countYesNoAbstain(votes(5, 5, 5), MAJORITY_OF_PRESENT, 14n)).toThrow(RangeError);
  });
});
