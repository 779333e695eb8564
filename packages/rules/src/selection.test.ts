import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceContest } from './contest.ts';
import { allowedSums, checkSelection } from './selection.ts';

const board: ChoiceContest = {
  id: 'board',
  seats: 2,
  alternates: 1,
  min: 2,
  max: 3,
  perOption: 1,
  blank: true,
  options: ['a', 'b', 'c', 'd'].map((id, index) => ({ id, number: index + 1 })),
};

describe('checkSelection', () => {
  it('turns the chosen options into votes in the order of the manifest', () => {
    expect(checkSelection(board, ['d', 'a'])).toEqual({ ok: true, value: [1, 0, 0, 1] });
  });

  it('lets a blank pass only where the contest allows it', () => {
    expect(checkSelection(board, [])).toEqual({ ok: true, value: [0, 0, 0, 0] });
    expect(checkSelection({ ...board, blank: false }, [])).toEqual({
      ok: false,
      error: { code: 'blank-not-allowed' },
    });
    expect(checkSelection({ ...board, blank: false, min: 0 }, []).ok).toBe(true);
  });

  it('says which rule a selection breaks', () => {
    const refusal = (selection: string[], contest = board) => {
      const result = checkSelection(contest, selection);
      return result.ok ? undefined : result.error;
    };
    expect(refusal(['a'])).toEqual({ code: 'too-few', limit: 2, given: 1 });
    expect(refusal(['a', 'b', 'c', 'd'])).toEqual({ code: 'too-many', limit: 3, given: 4 });
    expect(refusal(['a', 'x'])).toEqual({ code: 'unknown-option', option: 'x' });
    expect(refusal(['a', 'a'])).toEqual({ code: 'duplicate-option', option: 'a' });
    const cumulative = { ...board, perOption: 2 };
    expect(refusal(['a', 'a', 'a'], cumulative)).toEqual({
      code: 'too-many-on-option',
      option: 'a',
      limit: 2,
    });
    expect(checkSelection(cumulative, ['a', 'c', 'a'])).toEqual({ ok: true, value: [2, 0, 1, 0] });
  });
});

describe('allowedSums', () => {
  it('is {0 if blank is allowed} and min..max, ascending', () => {
    expect(allowedSums(board)).toEqual([0, 2, 3]);
    expect(allowedSums({ min: 0, max: 3, blank: true })).toEqual([0, 1, 2, 3]);
    expect(allowedSums({ min: 1, max: 1, blank: false })).toEqual([1]);
  });

  it('agrees with checkSelection on every selection without repeats', () => {
    const shape = fc.record({ min: fc.nat(3), more: fc.nat(3), blank: fc.boolean() });
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(shape, fc.subarray(ids), ({ min, more, blank }, selection) => {
        const contest = { ...board, min, max: min + more, blank };
        expect(checkSelection(contest, selection).ok).toBe(allowedSums(contest).includes(selection.length));
      }),
    );
  });
});
