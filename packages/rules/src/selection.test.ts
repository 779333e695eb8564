import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceContest } from './contest.ts';
import { checkSelection } from './selection.ts';

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
  it('counts the votes of the chosen options', () => {
    expect(checkSelection(board, ['d', 'a'])).toEqual({ ok: true, value: { a: 1, d: 1 } });
  });

  it('lets a blank pass only where the contest allows it', () => {
    expect(checkSelection(board, [])).toEqual({ ok: true, value: {} });
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
    expect(checkSelection(cumulative, ['a', 'c', 'a'])).toEqual({ ok: true, value: { a: 2, c: 1 } });
  });
});

it('grants a selection without repeats exactly when its size is 0 and blank is allowed, or within min and max', () => {
  const shape = fc.record({ min: fc.nat(3), more: fc.nat(3), blank: fc.boolean() });
  fc.assert(
    fc.property(shape, fc.subarray(['a', 'b', 'c', 'd']), ({ min, more, blank }, selection) => {
      const contest = { ...board, min, max: min + more, blank };
      const size = selection.length;
      const allowed = (size === 0 && blank) || (size >= min && size <= min + more);
      expect(checkSelection(contest, selection).ok).toBe(allowed);
    }),
  );
});
